CREATE TABLE "city_change" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "city_change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sheet" text NOT NULL,
	"changes" jsonb NOT NULL,
	"file_name" text,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"proposed_by" integer NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" integer,
	"decided_at" timestamp with time zone,
	"decision" text
);
--> statement-breakpoint
CREATE TABLE "attachment" (
	"id" text PRIMARY KEY NOT NULL,
	"ticket_id" bigint NOT NULL,
	"purpose" text NOT NULL,
	"name" text NOT NULL,
	"mime" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" "bytea" NOT NULL,
	"by_staff_id" integer,
	"by_name" text NOT NULL,
	"unit_id" text,
	"added_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by" text
);
--> statement-breakpoint
CREATE TABLE "duty_alarm" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "duty_alarm_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"state" text NOT NULL,
	"categories" text[] NOT NULL,
	"words" text[] NOT NULL,
	"source" text NOT NULL,
	"dictionary_version" integer,
	"level" smallint DEFAULT 1 NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"acknowledged_by" integer,
	"acknowledged_by_name" text,
	"acknowledged_at" timestamp with time zone,
	"handled_by" integer,
	"handled_by_name" text,
	"handled_at" timestamp with time zone,
	"outcome" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "sensitive_dictionary" (
	"version" integer PRIMARY KEY NOT NULL,
	"entries" jsonb NOT NULL,
	"settings" jsonb NOT NULL,
	"reason" text NOT NULL,
	"by" integer,
	"by_name" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "problem_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "problem_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"problem_id" bigint NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" jsonb NOT NULL,
	"data" jsonb NOT NULL,
	"prev_hash" "bytea",
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "problem_member" (
	"problem_id" bigint NOT NULL,
	"ticket_id" bigint NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"late" boolean NOT NULL,
	"alone_at" timestamp with time zone,
	"alone_why" text,
	"left_at" timestamp with time zone,
	"left_why" text,
	"replied_at" timestamp with time zone,
	"sampled" boolean,
	CONSTRAINT "problem_member_problem_id_ticket_id_pk" PRIMARY KEY("problem_id","ticket_id")
);
--> statement-breakpoint
CREATE TABLE "problem_reply_text" (
	"problem_id" bigint NOT NULL,
	"replied_at" timestamp with time zone NOT NULL,
	"ticket_id" bigint NOT NULL,
	"text" text,
	CONSTRAINT "problem_reply_text_problem_id_replied_at_ticket_id_pk" PRIMARY KEY("problem_id","replied_at","ticket_id")
);
--> statement-breakpoint
CREATE TABLE "problem_unit" (
	"problem_id" bigint NOT NULL,
	"unit_id" text NOT NULL,
	"role" text NOT NULL,
	"sign_due_at" timestamp with time zone NOT NULL,
	"signed_at" timestamp with time zone,
	"signed_by_name" text,
	"report" text,
	"reported_at" timestamp with time zone,
	"urged_at" timestamp with time zone,
	"urged_text" text,
	CONSTRAINT "problem_unit_problem_id_unit_id_pk" PRIMARY KEY("problem_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "monthly_topic" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "monthly_topic_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"topic_no" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"state" text NOT NULL,
	"title" text NOT NULL,
	"grounds" jsonb NOT NULL,
	"month" text,
	"goal" text,
	"owner_unit_id" text,
	"support_unit_ids" text[] DEFAULT '{}' NOT NULL,
	"matter_codes" text[] DEFAULT '{}' NOT NULL,
	"region_code" text,
	"problem_nos" text[] DEFAULT '{}' NOT NULL,
	"root_cause" text,
	"tasks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"result" text,
	"reported_by" integer,
	"reported_at" timestamp with time zone,
	"effect" jsonb,
	"done_at" timestamp with time zone,
	"public_text" text,
	"public_draft" text,
	"public_authors" integer[] DEFAULT '{}' NOT NULL,
	"published_by" integer,
	"published_at" timestamp with time zone,
	"created_by" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "monthly_topic_topicNo_unique" UNIQUE("topic_no")
);
--> statement-breakpoint
CREATE TABLE "topic_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "topic_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"topic_id" bigint NOT NULL,
	"revision" integer NOT NULL,
	"verb" text NOT NULL,
	"note" text,
	"rating" text,
	"staff_id" integer,
	"by" text NOT NULL,
	"unit_id" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "look_back" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "look_back_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"problem_id" bigint NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"state" text NOT NULL,
	"closed_on" date NOT NULL,
	"until" date NOT NULL,
	"count_from" date NOT NULL,
	"baseline" jsonb NOT NULL,
	"seen" jsonb,
	"because" text,
	"recurred_at" timestamp with time zone,
	"final_word" text,
	"ended_at" timestamp with time zone,
	"started_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "look_back_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "look_back_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"look_back_id" bigint NOT NULL,
	"revision" integer NOT NULL,
	"verb" text NOT NULL,
	"note" text,
	"staff_id" integer,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "region_shape" (
	"code" text PRIMARY KEY NOT NULL,
	"geometry" jsonb NOT NULL,
	"population" integer,
	"source" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "case_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_id" bigint NOT NULL,
	"revision" integer NOT NULL,
	"verb" text NOT NULL,
	"note" text,
	"staff_id" integer,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_study" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "case_study_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_no" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"text" jsonb,
	"terms" text[] DEFAULT '{}' NOT NULL,
	"title_terms" text[] DEFAULT '{}' NOT NULL,
	"matter_code" text,
	"work" text NOT NULL,
	"draft" jsonb,
	"draft_why" text,
	"draft_authors" integer[] DEFAULT '{}' NOT NULL,
	"rejected_why" text,
	"withdrawn_why" text,
	"removed" "bytea",
	"source_problem_no" text,
	"source_ticket_no" text,
	"owner_unit_id" text NOT NULL,
	"created_by" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" integer,
	CONSTRAINT "case_study_caseNo_unique" UNIQUE("case_no")
);
--> statement-breakpoint
CREATE TABLE "case_version" (
	"case_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"text" jsonb NOT NULL,
	"why" text,
	"authors" integer[] NOT NULL,
	"published_by" integer NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_version_case_id_version_pk" PRIMARY KEY("case_id","version")
);
--> statement-breakpoint
CREATE TABLE "day_count" (
	"axis" smallint NOT NULL,
	"day" date NOT NULL,
	"key" text NOT NULL,
	"key2" text DEFAULT '' NOT NULL,
	"n" integer NOT NULL,
	"duplicates" integer NOT NULL,
	CONSTRAINT "day_count_axis_day_key_key2_pk" PRIMARY KEY("axis","day","key","key2")
);
--> statement-breakpoint
CREATE TABLE "facts_progress" (
	"id" integer PRIMARY KEY NOT NULL,
	"event_id" bigint NOT NULL,
	"next_event_id" bigint NOT NULL,
	"horizon" bigint NOT NULL,
	"refreshed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stale_day" (
	"day" date PRIMARY KEY NOT NULL,
	"right_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "group_move" (
	"seq" bigint PRIMARY KEY DEFAULT nextval('group_member_seq_seq') NOT NULL,
	"ticket_id" bigint NOT NULL,
	"from_key" text NOT NULL,
	"to_key" text,
	"signature" "bytea",
	"cause" text NOT NULL,
	"ruling_seq" bigint,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_ruling" (
	"seq" bigint PRIMARY KEY DEFAULT nextval('group_member_seq_seq') NOT NULL,
	"kind" text NOT NULL,
	"group_key" text NOT NULL,
	"other_key" text,
	"ticket_ids" bigint[] DEFAULT '{}' NOT NULL,
	"name" text,
	"group_name" text NOT NULL,
	"other_name" text,
	"reason" text NOT NULL,
	"by_id" integer NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"undoes" bigint
);
--> statement-breakpoint
CREATE TABLE "regrouping" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"planned" integer NOT NULL,
	"moved" integer,
	"merged" integer
);
--> statement-breakpoint
CREATE TABLE "alert" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"alert_no" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"axis" text NOT NULL,
	"matter_code" text,
	"region_code" text,
	"unit_id" text,
	"group_key" text,
	"title" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"latest" jsonb NOT NULL,
	"score" double precision NOT NULL,
	"state" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"focus" boolean DEFAULT false NOT NULL,
	"in_hand" text,
	"taken_by" integer,
	"taken_by_name" text,
	"taken_at" timestamp with time zone,
	"reason_code" text,
	"reason" text,
	"quiet_until" date,
	"ticket_id" bigint,
	"ticket_no" text,
	"problem_no" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "alert_alertNo_unique" UNIQUE("alert_no")
);
--> statement-breakpoint
CREATE TABLE "alert_event" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"alert_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"by" integer,
	"by_name" text,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "score_exclusion" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"month" text NOT NULL,
	"metric_id" text NOT NULL,
	"ticket_id" bigint NOT NULL,
	"unit_id" text NOT NULL,
	"request_id" bigint NOT NULL,
	"reason" text NOT NULL,
	"decided_by" integer,
	"decided_by_name" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "score_formula" (
	"version" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "score_formula_version_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"state" text NOT NULL,
	"definition" jsonb NOT NULL,
	"valid_from" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" integer NOT NULL,
	"proposed_by_name" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" integer,
	"decided_by_name" text,
	"decided_at" timestamp with time zone,
	"decision" text
);
--> statement-breakpoint
CREATE TABLE "score_line" (
	"period_id" bigint NOT NULL,
	"unit_id" text NOT NULL,
	"metric_id" text NOT NULL,
	"numerator" double precision NOT NULL,
	"denominator" double precision NOT NULL,
	"excluded" integer NOT NULL,
	"value" double precision,
	"points" double precision,
	"full" double precision NOT NULL,
	"reached_ids" bigint[] NOT NULL,
	"missed_ids" bigint[] NOT NULL,
	"excluded_ids" bigint[] NOT NULL,
	"ids_hash" "bytea" NOT NULL,
	CONSTRAINT "score_line_period_id_unit_id_metric_id_pk" PRIMARY KEY("period_id","unit_id","metric_id")
);
--> statement-breakpoint
CREATE TABLE "score_period" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"month" text NOT NULL,
	"revision" integer NOT NULL,
	"state" text NOT NULL,
	"formula_version" integer NOT NULL,
	"reason" text,
	"published_by" integer NOT NULL,
	"published_by_name" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"appeal_until" timestamp with time zone NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	"frozen_by" integer,
	"frozen_by_name" text,
	"frozen_at" timestamp with time zone,
	"prev_hash" "bytea",
	"hash" "bytea",
	"signature" "bytea"
);
--> statement-breakpoint
CREATE TABLE "score_sheet" (
	"period_id" bigint NOT NULL,
	"unit_id" text NOT NULL,
	"unit_name" text NOT NULL,
	"group_code" text,
	"kind" text NOT NULL,
	"assigned" integer NOT NULL,
	"total" double precision,
	"full_marks" double precision NOT NULL,
	"band" text,
	"published_total" double precision,
	"predecessors" jsonb NOT NULL,
	CONSTRAINT "score_sheet_period_id_unit_id_pk" PRIMARY KEY("period_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "unit_succession" (
	"unit_id" text PRIMARY KEY NOT NULL,
	"successor_id" text NOT NULL,
	"from_day" date NOT NULL,
	"basis" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"recorded_by" integer NOT NULL,
	"recorded_by_name" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"report_no" text NOT NULL,
	"kind" text NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"topic" jsonb,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"content" jsonb NOT NULL,
	"issue" integer,
	"authors" integer[] DEFAULT '{}' NOT NULL,
	"submitted_by" integer,
	"submitted_by_name" text,
	"submitted_at" timestamp with time zone,
	"rejected_why" text,
	"signed_by" integer,
	"signed_by_name" text,
	"signed_at" timestamp with time zone,
	"hash" text,
	"published_at" timestamp with time zone,
	"corrects" text,
	"corrects_why" text,
	"corrected_by" text,
	"created_by" integer,
	"created_by_name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"clock_key" text,
	CONSTRAINT "report_reportNo_unique" UNIQUE("report_no")
);
--> statement-breakpoint
CREATE TABLE "report_reading" (
	"report_id" bigint NOT NULL,
	"staff_id" integer NOT NULL,
	"name" text NOT NULL,
	"unit_id" text NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "report_reading_report_id_staff_id_pk" PRIMARY KEY("report_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "report_revision" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"report_id" bigint NOT NULL,
	"revision" integer NOT NULL,
	"verb" text NOT NULL,
	"note" text,
	"staff_id" integer,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"content" jsonb
);
--> statement-breakpoint
DROP INDEX "ticket_appealed";--> statement-breakpoint
ALTER TABLE "card" ALTER COLUMN "ticket_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "card" ALTER COLUMN "assignment_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "due" ALTER COLUMN "ticket_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "request" ALTER COLUMN "ticket_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "supervision" ALTER COLUMN "ticket_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "card" ADD COLUMN "problem_id" bigint;--> statement-breakpoint
ALTER TABLE "due" ADD COLUMN "problem_id" bigint;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "must_change_password" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "password_issued_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "problem" ADD COLUMN "owner_id" integer;--> statement-breakpoint
ALTER TABLE "problem" ADD COLUMN "effect_plan" jsonb;--> statement-breakpoint
ALTER TABLE "problem" ADD COLUMN "extension_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "problem" ADD COLUMN "sample" jsonb;--> statement-breakpoint
ALTER TABLE "problem" ADD COLUMN "carded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "problem" ADD COLUMN "reopen_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "problem" ADD COLUMN "event_seq" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "problem" ADD COLUMN "event_hash" "bytea";--> statement-breakpoint
ALTER TABLE "request" ADD COLUMN "problem_id" bigint;--> statement-breakpoint
ALTER TABLE "supervision" ADD COLUMN "problem_id" bigint;--> statement-breakpoint
ALTER TABLE "group_member" ADD COLUMN "placed_key" text;--> statement-breakpoint
ALTER TABLE "group_member" ADD COLUMN "ruling_seq" bigint;--> statement-breakpoint
ALTER TABLE "group_member" ADD COLUMN "hidden" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket_group" ADD COLUMN "given_name" text;--> statement-breakpoint
ALTER TABLE "ticket_group" ADD COLUMN "moved_to" text;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_ticket_id_ticket_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_event" ADD CONSTRAINT "problem_event_problem_id_problem_id_fk" FOREIGN KEY ("problem_id") REFERENCES "public"."problem"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_member" ADD CONSTRAINT "problem_member_problem_id_problem_id_fk" FOREIGN KEY ("problem_id") REFERENCES "public"."problem"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_reply_text" ADD CONSTRAINT "problem_reply_text_problem_id_problem_id_fk" FOREIGN KEY ("problem_id") REFERENCES "public"."problem"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_unit" ADD CONSTRAINT "problem_unit_problem_id_problem_id_fk" FOREIGN KEY ("problem_id") REFERENCES "public"."problem"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_unit" ADD CONSTRAINT "problem_unit_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monthly_topic" ADD CONSTRAINT "monthly_topic_owner_unit_id_unit_id_fk" FOREIGN KEY ("owner_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_event" ADD CONSTRAINT "topic_event_topic_id_monthly_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."monthly_topic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look_back" ADD CONSTRAINT "look_back_problem_id_problem_id_fk" FOREIGN KEY ("problem_id") REFERENCES "public"."problem"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look_back_event" ADD CONSTRAINT "look_back_event_look_back_id_look_back_id_fk" FOREIGN KEY ("look_back_id") REFERENCES "public"."look_back"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_case_id_case_study_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_study"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_version" ADD CONSTRAINT "case_version_case_id_case_study_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_study"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_reading" ADD CONSTRAINT "report_reading_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_revision" ADD CONSTRAINT "report_revision_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "city_change_of" ON "city_change" USING btree ("sheet","proposed_at");--> statement-breakpoint
CREATE INDEX "attachment_ticket" ON "attachment" USING btree ("ticket_id");--> statement-breakpoint
CREATE UNIQUE INDEX "attachment_once" ON "attachment" USING btree ("ticket_id","sha256") WHERE removed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "duty_open" ON "duty_alarm" USING btree ("ticket_id") WHERE state <> 'handled';--> statement-breakpoint
CREATE INDEX "duty_waiting" ON "duty_alarm" USING btree ("raised_at") WHERE state <> 'handled';--> statement-breakpoint
CREATE INDEX "duty_ticket" ON "duty_alarm" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "duty_raised" ON "duty_alarm" USING btree ("raised_at");--> statement-breakpoint
CREATE UNIQUE INDEX "problem_event_chain" ON "problem_event" USING btree ("problem_id","seq");--> statement-breakpoint
CREATE INDEX "problem_member_ticket" ON "problem_member" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "problem_unit_unit" ON "problem_unit" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "monthly_topic_month" ON "monthly_topic" USING btree ("month");--> statement-breakpoint
CREATE INDEX "monthly_topic_public" ON "monthly_topic" USING btree ("month") WHERE public_text is not null;--> statement-breakpoint
CREATE INDEX "topic_event_topic" ON "topic_event" USING btree ("topic_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "look_back_open" ON "look_back" USING btree ("problem_id") WHERE state in ('watching', 'recurred');--> statement-breakpoint
CREATE INDEX "look_back_problem" ON "look_back" USING btree ("problem_id");--> statement-breakpoint
CREATE INDEX "look_back_state" ON "look_back" USING btree ("state","until");--> statement-breakpoint
CREATE INDEX "look_back_event_of" ON "look_back_event" USING btree ("look_back_id","id");--> statement-breakpoint
CREATE INDEX "case_event_case" ON "case_event" USING btree ("case_id","id");--> statement-breakpoint
CREATE INDEX "case_study_terms" ON "case_study" USING gin ("terms");--> statement-breakpoint
CREATE INDEX "case_study_matter" ON "case_study" USING btree ("matter_code");--> statement-breakpoint
CREATE INDEX "case_study_problem" ON "case_study" USING btree ("source_problem_no");--> statement-breakpoint
CREATE INDEX "case_study_updated" ON "case_study" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "case_study_work" ON "case_study" USING btree ("work") WHERE work <> 'none';--> statement-breakpoint
CREATE INDEX "day_count_key" ON "day_count" USING btree ("axis","key","day");--> statement-breakpoint
CREATE INDEX "group_move_ticket" ON "group_move" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "group_move_ruling" ON "group_move" USING btree ("ruling_seq") WHERE ruling_seq is not null;--> statement-breakpoint
CREATE INDEX "group_ruling_group" ON "group_ruling" USING btree ("group_key");--> statement-breakpoint
CREATE INDEX "group_ruling_other" ON "group_ruling" USING btree ("other_key") WHERE other_key is not null;--> statement-breakpoint
CREATE INDEX "group_ruling_tickets" ON "group_ruling" USING gin ("ticket_ids");--> statement-breakpoint
CREATE UNIQUE INDEX "group_ruling_undoes" ON "group_ruling" USING btree ("undoes") WHERE undoes is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "alert_going_on" ON "alert" USING btree ("subject") WHERE state in ('new', 'taken', 'acted');--> statement-breakpoint
CREATE INDEX "alert_seen" ON "alert" USING btree ("last_day","first_day");--> statement-breakpoint
CREATE INDEX "alert_state" ON "alert" USING btree ("state","score" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "alert_ticket" ON "alert" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "alert_quiet" ON "alert" USING btree ("subject","quiet_until") WHERE state = 'dismissed';--> statement-breakpoint
CREATE INDEX "alert_event_of" ON "alert_event" USING btree ("alert_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "score_exclusion_item" ON "score_exclusion" USING btree ("metric_id","ticket_id","unit_id","month");--> statement-breakpoint
CREATE UNIQUE INDEX "score_period_month" ON "score_period" USING btree ("month","revision");--> statement-breakpoint
CREATE INDEX "score_sheet_unit" ON "score_sheet" USING btree ("unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_clock" ON "report" USING btree ("clock_key");--> statement-breakpoint
CREATE INDEX "report_period" ON "report" USING btree ("period_to" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "report_kind" ON "report" USING btree ("kind","period_to" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "report_state" ON "report" USING btree ("state");--> statement-breakpoint
CREATE INDEX "report_revision_report" ON "report_revision" USING btree ("report_id","revision");--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_problem_id_problem_id_fk" FOREIGN KEY ("problem_id") REFERENCES "public"."problem"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_problem_id_problem_id_fk" FOREIGN KEY ("problem_id") REFERENCES "public"."problem"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "card_problem" ON "card" USING btree ("problem_id") WHERE problem_id is not null;--> statement-breakpoint
CREATE INDEX "due_dispatch" ON "due" USING btree ("at") WHERE clock = 'dispatch' and step = 'overdue';--> statement-breakpoint
CREATE INDEX "due_dispatch_of" ON "due" USING btree ("ticket_id") WHERE clock = 'dispatch';--> statement-breakpoint
CREATE INDEX "due_problem" ON "due" USING btree ("problem_id") WHERE problem_id is not null;--> statement-breakpoint
CREATE INDEX "problem_state" ON "problem" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "request_problem" ON "request" USING btree ("problem_id") WHERE problem_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "request_one_pending_of_problem" ON "request" USING btree ("problem_id","kind") WHERE state in ('pending','endorsed') and kind = 'extension';--> statement-breakpoint
CREATE INDEX "ticket_not_for_all" ON "ticket" USING btree ("appealed_at") WHERE is_confidential or is_about_staff or accused_unit_id is not null or accused_staff_id is not null;--> statement-breakpoint
CREATE INDEX "visit_created" ON "visit" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "supervision_problem" ON "supervision" USING btree ("problem_id") WHERE problem_id is not null;--> statement-breakpoint
CREATE INDEX "group_shared" ON "ticket_group" USING btree ("heat" DESC NULLS LAST) WHERE messages > 1;--> statement-breakpoint
CREATE INDEX "group_citizens" ON "ticket_group" USING btree ("citizens" DESC NULLS LAST) WHERE messages > 1;--> statement-breakpoint
CREATE INDEX "ticket_appealed" ON "ticket" USING btree ("appealed_at","region_code","matter_code","channel","appeal_type","lead_unit_id","category","scoring_excluded");--> statement-breakpoint
ALTER TABLE "card" ADD CONSTRAINT "card_subject" CHECK (num_nonnulls(ticket_id, problem_id) = 1);--> statement-breakpoint
ALTER TABLE "due" ADD CONSTRAINT "due_subject" CHECK (num_nonnulls(ticket_id, problem_id) = 1);--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_subject" CHECK (num_nonnulls(ticket_id, problem_id) = 1);--> statement-breakpoint
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_subject" CHECK (num_nonnulls(ticket_id, problem_id) = 1);