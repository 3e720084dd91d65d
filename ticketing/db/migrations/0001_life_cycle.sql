CREATE TABLE "reporter_identity" (
	"ticket_id" bigint PRIMARY KEY NOT NULL,
	"name_sealed" "bytea",
	"phone_sealed" "bytea",
	"wechat_sealed" "bytea",
	"external_sealed" "bytea",
	"call_id_sealed" "bytea",
	"title_sealed" "bytea",
	"address_sealed" "bytea",
	"notices_off" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reveal_grant" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reveal_grant_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"staff_id" integer NOT NULL,
	"request_id" bigint NOT NULL,
	"fields" text[] NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conference" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "conference_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"held_at" timestamp with time zone NOT NULL,
	"place" text,
	"participant_unit_ids" text[] NOT NULL,
	"minutes" text NOT NULL,
	"decisions" jsonb NOT NULL,
	"recorded_by" integer NOT NULL,
	"recorded_by_name" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ruling" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ruling_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"matter_code" text NOT NULL,
	"region_code" text,
	"refused_unit_ids" text[] NOT NULL,
	"lead_unit_id" text NOT NULL,
	"support_unit_ids" text[] NOT NULL,
	"basis" text NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"ruled_by" integer NOT NULL,
	"ruled_by_name" text NOT NULL,
	"ruled_at" timestamp with time zone NOT NULL,
	"confirmed_by" integer,
	"confirmed_by_name" text,
	"confirmed_at" timestamp with time zone,
	"rule_id" integer,
	"ended" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"revoked_by" integer,
	"revoked_by_name" text,
	"revoked_at" timestamp with time zone,
	"revoked_why" text
);
--> statement-breakpoint
CREATE TABLE "external_case" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "external_case_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"assignment_id" bigint NOT NULL,
	"mode_id" bigint NOT NULL,
	"state" text NOT NULL,
	"outside_no" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"last_status" text,
	"last_status_at" timestamp with time zone,
	CONSTRAINT "external_case_assignmentId_unique" UNIQUE("assignment_id")
);
--> statement-breakpoint
CREATE TABLE "external_status" (
	"key_id" text NOT NULL,
	"message_id" text NOT NULL,
	"case_id" bigint NOT NULL,
	"status" text NOT NULL,
	"body" jsonb NOT NULL,
	"digest" "bytea" NOT NULL,
	"outcome" text NOT NULL,
	"why" text,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "external_status_key_id_message_id_pk" PRIMARY KEY("key_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "hotline_mode" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "hotline_mode_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"number" text NOT NULL,
	"intake_mode" text NOT NULL,
	"process_mode" text NOT NULL,
	"stage_owners" jsonb NOT NULL,
	"endpoint" text,
	"key_id" text,
	"secret_sealed" "bytea",
	"shares_phone" boolean DEFAULT false NOT NULL,
	"state" text NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" integer,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" integer,
	"decided_at" timestamp with time zone,
	"decision" text
);
--> statement-breakpoint
CREATE TABLE "article" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "article_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_no" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"title" text NOT NULL,
	"questions" text[] NOT NULL,
	"short_answer" text NOT NULL,
	"full_answer" text NOT NULL,
	"reply_line" text,
	"matter_code" text,
	"owner_unit_id" text NOT NULL,
	"region_code" text NOT NULL,
	"audience" text NOT NULL,
	"language" text NOT NULL,
	"sensitivity" text NOT NULL,
	"effective_from" date NOT NULL,
	"expires_at" timestamp with time zone,
	"source_doc" text,
	"source_hotline" text,
	"terms" text[] NOT NULL,
	"title_terms" text[] NOT NULL,
	"question_terms" text[] NOT NULL,
	"work" text NOT NULL,
	"draft" jsonb,
	"draft_why" text,
	"draft_authors" integer[] DEFAULT '{}' NOT NULL,
	"rejected_why" text,
	"names_unchecked" boolean DEFAULT false NOT NULL,
	"last_verified_at" timestamp with time zone,
	"verified_by" integer,
	"alarm" integer,
	"hits" integer DEFAULT 0 NOT NULL,
	"votes_up" integer DEFAULT 0 NOT NULL,
	"votes_down" integer DEFAULT 0 NOT NULL,
	"withdrawn_why" text,
	"created_by" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "article_articleNo_unique" UNIQUE("article_no")
);
--> statement-breakpoint
CREATE TABLE "article_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "article_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"revision" integer NOT NULL,
	"verb" text NOT NULL,
	"note" text,
	"staff_id" integer,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "article_report" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "article_report_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"state" text NOT NULL,
	"reported_by" integer NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"settled_by" integer,
	"settled_at" timestamp with time zone,
	"settlement" text
);
--> statement-breakpoint
CREATE TABLE "article_ticket" (
	"article_id" bigint NOT NULL,
	"ticket_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "article_ticket_article_id_ticket_id_kind_pk" PRIMARY KEY("article_id","ticket_id","kind")
);
--> statement-breakpoint
CREATE TABLE "article_version" (
	"article_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"text" jsonb NOT NULL,
	"why" text,
	"authors" integer[] NOT NULL,
	"published_by" integer NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "article_version_article_id_version_pk" PRIMARY KEY("article_id","version")
);
--> statement-breakpoint
CREATE TABLE "article_vote" (
	"article_id" bigint NOT NULL,
	"staff_id" integer NOT NULL,
	"value" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "article_vote_article_id_staff_id_pk" PRIMARY KEY("article_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "knowledge_query" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "knowledge_query_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"text" text NOT NULL,
	"source" text NOT NULL,
	"role" text,
	"region_code" text,
	"results" integer NOT NULL,
	"clicked_article_id" bigint,
	"at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "holding" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "holding_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"unit_id" text,
	"held_from" timestamp with time zone NOT NULL,
	"held_to" timestamp with time zone NOT NULL,
	"working_ms" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_attempt" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contact_attempt_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"assignment_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" integer,
	"by_name" text NOT NULL,
	"method" text NOT NULL,
	"number" text,
	"number_known" boolean,
	"reached" boolean NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reply_print" (
	"assignment_id" bigint PRIMARY KEY NOT NULL,
	"ticket_id" bigint NOT NULL,
	"unit_id" text NOT NULL,
	"print" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visit_plan" (
	"version" integer PRIMARY KEY NOT NULL,
	"rows" jsonb NOT NULL,
	"note" text NOT NULL,
	"made_by" integer NOT NULL,
	"made_by_name" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "not_duplicate" (
	"low_id" bigint NOT NULL,
	"high_id" bigint NOT NULL,
	"reason" text NOT NULL,
	"by" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "not_duplicate_low_id_high_id_pk" PRIMARY KEY("low_id","high_id")
);
--> statement-breakpoint
CREATE TABLE "supervision" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "supervision_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"assignment_id" bigint,
	"unit_id" text NOT NULL,
	"kind" text NOT NULL,
	"level" smallint NOT NULL,
	"cause" text NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"issued_by" integer,
	"issued_by_name" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"escalated_at" timestamp with time zone,
	"report" text,
	"reported_by" integer,
	"reported_at" timestamp with time zone,
	"sent_back_count" integer DEFAULT 0 NOT NULL,
	"verdict" text,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "urging" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "urging_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"assignment_id" bigint,
	"unit_id" text,
	"urged_by" integer,
	"urged_by_name" text NOT NULL,
	"urged_at" timestamp with time zone NOT NULL,
	"text" text,
	"answer" text,
	"answered_by" integer,
	"answered_by_name" text,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "partner_line" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"words" text[] NOT NULL,
	"check_back_minutes" integer DEFAULT 15 NOT NULL,
	"active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_consent" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notice_consent_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"appellant_id" bigint NOT NULL,
	"off" boolean NOT NULL,
	"by" text NOT NULL,
	"staff_id" integer,
	"ticket_id" bigint,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_template" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notice_template_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"stage" text NOT NULL,
	"channel" text NOT NULL,
	"language" text NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"on" boolean NOT NULL,
	"restored" integer,
	"by" integer NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parked_commitment" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "parked_commitment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"assignment_id" bigint NOT NULL,
	"unit_id" text NOT NULL,
	"reason_code" text NOT NULL,
	"explanation" text NOT NULL,
	"plan" text NOT NULL,
	"condition" text NOT NULL,
	"parked_at" timestamp with time zone NOT NULL,
	"review_at" timestamp with time zone NOT NULL,
	"reviews" integer DEFAULT 0 NOT NULL,
	"last_reviewed_at" timestamp with time zone,
	"progress" text,
	"ended_at" timestamp with time zone,
	"ended_why" text
);
--> statement-breakpoint
DROP INDEX "assignment_inbox";--> statement-breakpoint
DROP INDEX "request_pending";--> statement-breakpoint
DROP INDEX "request_one_pending";--> statement-breakpoint
DROP INDEX "ticket_open_due";--> statement-breakpoint
ALTER TABLE "card" ALTER COLUMN "due_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "request" ALTER COLUMN "assignment_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "request" ALTER COLUMN "requested_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "calendar_definition" ADD COLUMN "file_name" text;--> statement-breakpoint
ALTER TABLE "calendar_definition" ADD COLUMN "created_by" integer;--> statement-breakpoint
ALTER TABLE "calendar_definition" ADD COLUMN "created_by_name" text;--> statement-breakpoint
ALTER TABLE "deadline_profile" ADD COLUMN "created_by" integer;--> statement-breakpoint
ALTER TABLE "deadline_profile" ADD COLUMN "created_by_name" text;--> statement-breakpoint
ALTER TABLE "deadline_profile" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "deadline_profile" ADD COLUMN "activated_by" integer;--> statement-breakpoint
ALTER TABLE "deadline_profile" ADD COLUMN "activated_by_name" text;--> statement-breakpoint
ALTER TABLE "deadline_profile" ADD COLUMN "activated_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "card" ADD COLUMN "issued_by" integer;--> statement-breakpoint
ALTER TABLE "card" ADD COLUMN "fault" text;--> statement-breakpoint
ALTER TABLE "card" ADD COLUMN "answer" text;--> statement-breakpoint
ALTER TABLE "card" ADD COLUMN "answered_by" integer;--> statement-breakpoint
ALTER TABLE "card" ADD COLUMN "answered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "card" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "due" ADD COLUMN "request_id" bigint;--> statement-breakpoint
ALTER TABLE "due" ADD COLUMN "supervision_id" bigint;--> statement-breakpoint
ALTER TABLE "due" ADD COLUMN "working" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "due" ADD COLUMN "since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "due" ADD COLUMN "limit" jsonb;--> statement-breakpoint
ALTER TABLE "due" ADD COLUMN "counted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "template_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "not_before" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "resends" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "appellant" ADD COLUMN "category" text DEFAULT 'individual' NOT NULL;--> statement-breakpoint
ALTER TABLE "appellant" ADD COLUMN "enterprise_name" text;--> statement-breakpoint
ALTER TABLE "appellant" ADD COLUMN "credit_code" text;--> statement-breakpoint
ALTER TABLE "appellant" ADD COLUMN "needs" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "reveal_log" ADD COLUMN "request_id" bigint;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "languages" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "temporary" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "return_forbidden" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "paused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "paused" jsonb;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "suspension_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "external_line" text;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "urged_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "carded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "request" ADD COLUMN "endorsed_by" integer;--> statement-breakpoint
ALTER TABLE "request" ADD COLUMN "endorsed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "request" ADD COLUMN "endorsement" text;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "resume_state" text;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "ask_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "parked_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "hard_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "supervision_level" smallint;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "scoring_excluded" text;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "visit_waiver" text;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "objected_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "rated_again_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "scrub_confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "scrub_confirmed_by" integer;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "is_about_staff" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "accused_staff_id" integer;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "caller_category" text DEFAULT 'individual' NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "language" text DEFAULT 'zh' NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "case_agent_id" integer;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "transferred_to" text;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "hotline_mode_id" bigint;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "stage_owners" jsonb;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "holder_kind" text;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "holder_unit_id" text;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "held_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "urgeable_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "planned_method" text DEFAULT 'phone' NOT NULL;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "plan" text;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "no_answer" text;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "attitude" smallint;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "result" smallint;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "solved_first" text;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "satisfaction_first" smallint;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "contact_disputed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "exemption" text;--> statement-breakpoint
ALTER TABLE "reporter_identity" ADD CONSTRAINT "reporter_identity_ticket_id_ticket_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reveal_grant" ADD CONSTRAINT "reveal_grant_ticket_id_ticket_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reveal_grant" ADD CONSTRAINT "reveal_grant_request_id_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference" ADD CONSTRAINT "conference_ticket_id_ticket_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_ticket_id_ticket_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_lead_unit_id_unit_id_fk" FOREIGN KEY ("lead_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_case" ADD CONSTRAINT "external_case_ticket_id_ticket_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_case" ADD CONSTRAINT "external_case_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_case" ADD CONSTRAINT "external_case_mode_id_hotline_mode_id_fk" FOREIGN KEY ("mode_id") REFERENCES "public"."hotline_mode"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_status" ADD CONSTRAINT "external_status_case_id_external_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."external_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hotline_mode" ADD CONSTRAINT "hotline_mode_number_hotline_number_fk" FOREIGN KEY ("number") REFERENCES "public"."hotline"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_owner_unit_id_unit_id_fk" FOREIGN KEY ("owner_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_event" ADD CONSTRAINT "article_event_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_report" ADD CONSTRAINT "article_report_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_ticket" ADD CONSTRAINT "article_ticket_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_vote" ADD CONSTRAINT "article_vote_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holding" ADD CONSTRAINT "holding_ticket_id_ticket_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_attempt" ADD CONSTRAINT "contact_attempt_ticket_id_ticket_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_attempt" ADD CONSTRAINT "contact_attempt_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_print" ADD CONSTRAINT "reply_print_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_print" ADD CONSTRAINT "reply_print_ticket_id_ticket_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "not_duplicate" ADD CONSTRAINT "not_duplicate_low_id_ticket_id_fk" FOREIGN KEY ("low_id") REFERENCES "public"."ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "not_duplicate" ADD CONSTRAINT "not_duplicate_high_id_ticket_id_fk" FOREIGN KEY ("high_id") REFERENCES "public"."ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_ticket_id_ticket_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "urging" ADD CONSTRAINT "urging_ticket_id_ticket_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "urging" ADD CONSTRAINT "urging_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "urging" ADD CONSTRAINT "urging_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_consent" ADD CONSTRAINT "notice_consent_appellant_id_appellant_id_fk" FOREIGN KEY ("appellant_id") REFERENCES "public"."appellant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parked_commitment" ADD CONSTRAINT "parked_commitment_ticket_id_ticket_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reveal_grant_of" ON "reveal_grant" USING btree ("ticket_id","staff_id");--> statement-breakpoint
CREATE INDEX "conference_ticket" ON "conference" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "ruling_ticket" ON "ruling" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "ruling_matter" ON "ruling" USING btree ("matter_code","ruled_at");--> statement-breakpoint
CREATE INDEX "ruling_in_force" ON "ruling" USING btree ("matter_code") WHERE state <> 'revoked';--> statement-breakpoint
CREATE INDEX "external_case_ticket" ON "external_case" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "external_status_case" ON "external_status" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "hotline_mode_of" ON "hotline_mode" USING btree ("number","valid_from");--> statement-breakpoint
CREATE INDEX "hotline_mode_key" ON "hotline_mode" USING btree ("key_id");--> statement-breakpoint
CREATE UNIQUE INDEX "hotline_mode_one_proposal" ON "hotline_mode" USING btree ("number") WHERE state = 'proposed';--> statement-breakpoint
CREATE UNIQUE INDEX "hotline_mode_founding" ON "hotline_mode" USING btree ("number") WHERE proposed_by is null;--> statement-breakpoint
CREATE INDEX "article_terms" ON "article" USING gin ("terms");--> statement-breakpoint
CREATE INDEX "article_title_terms" ON "article" USING gin ("title_terms");--> statement-breakpoint
CREATE INDEX "article_matter" ON "article" USING btree ("matter_code");--> statement-breakpoint
CREATE INDEX "article_updated" ON "article" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "article_owner" ON "article" USING btree ("owner_unit_id");--> statement-breakpoint
CREATE INDEX "article_expires" ON "article" USING btree ("expires_at") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "article_work" ON "article" USING btree ("work","updated_at") WHERE work <> 'none';--> statement-breakpoint
CREATE INDEX "article_event_article" ON "article_event" USING btree ("article_id","id");--> statement-breakpoint
CREATE INDEX "article_report_open" ON "article_report" USING btree ("reported_at") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "article_report_article" ON "article_report" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "article_ticket_ticket" ON "article_ticket" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "knowledge_query_at" ON "knowledge_query" USING btree ("at");--> statement-breakpoint
CREATE INDEX "knowledge_query_text" ON "knowledge_query" USING btree ("text","at");--> statement-breakpoint
CREATE INDEX "holding_ticket" ON "holding" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "holding_unit" ON "holding" USING btree ("unit_id","held_to");--> statement-breakpoint
CREATE INDEX "holding_to" ON "holding" USING btree ("held_to");--> statement-breakpoint
CREATE INDEX "contact_attempt_ticket" ON "contact_attempt" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "contact_attempt_reached" ON "contact_attempt" USING btree ("assignment_id") WHERE reached;--> statement-breakpoint
CREATE INDEX "reply_print_same" ON "reply_print" USING btree ("unit_id","print");--> statement-breakpoint
CREATE INDEX "supervision_ticket" ON "supervision" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "supervision_open" ON "supervision" USING btree ("unit_id","due_at") WHERE state in ('issued','reported');--> statement-breakpoint
CREATE INDEX "supervision_issued" ON "supervision" USING btree ("issued_at");--> statement-breakpoint
CREATE UNIQUE INDEX "supervision_by_rule" ON "supervision" USING btree ("ticket_id","cause","unit_id") WHERE issued_by is null;--> statement-breakpoint
CREATE INDEX "urging_ticket" ON "urging" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "urging_open" ON "urging" USING btree ("unit_id","urged_at") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "notice_consent_appellant" ON "notice_consent" USING btree ("appellant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_template_version" ON "notice_template" USING btree ("stage","channel","language","version");--> statement-breakpoint
CREATE INDEX "parked_open" ON "parked_commitment" USING btree ("review_at") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "parked_ticket" ON "parked_commitment" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "parked_ended" ON "parked_commitment" USING btree ("ended_at");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_version" ON "calendar_definition" USING btree ("region_code","version");--> statement-breakpoint
CREATE INDEX "notice_failed" ON "notice" USING btree ("created_at") WHERE state = 'failed';--> statement-breakpoint
CREATE INDEX "reveal_log_at" ON "reveal_log" USING btree ("at");--> statement-breakpoint
CREATE INDEX "reveal_log_staff" ON "reveal_log" USING btree ("staff_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "request_one_pending_of_ticket" ON "request" USING btree ("ticket_id","kind") WHERE state in ('pending','endorsed') and assignment_id is null;--> statement-breakpoint
CREATE INDEX "ticket_master" ON "ticket" USING btree ("master_ticket_id") WHERE master_ticket_id is not null;--> statement-breakpoint
CREATE INDEX "ticket_parked" ON "ticket" USING btree ("parked_until") WHERE state = 'parked';--> statement-breakpoint
CREATE INDEX "ticket_supervised" ON "ticket" USING btree ("supervision_level") WHERE supervision_level is not null;--> statement-breakpoint
CREATE INDEX "ticket_accused" ON "ticket" USING btree ("accused_unit_id") WHERE accused_unit_id is not null;--> statement-breakpoint
CREATE INDEX "ticket_accused_staff" ON "ticket" USING btree ("accused_staff_id") WHERE accused_staff_id is not null;--> statement-breakpoint
CREATE INDEX "assignment_inbox" ON "assignment" USING btree ("unit_id","due_at") WHERE state in ('dispatched','signed','handling','returnPending','suspended');--> statement-breakpoint
CREATE INDEX "request_pending" ON "request" USING btree ("requested_at") WHERE state in ('pending','endorsed');--> statement-breakpoint
CREATE UNIQUE INDEX "request_one_pending" ON "request" USING btree ("assignment_id","kind") WHERE state in ('pending','endorsed');--> statement-breakpoint
CREATE INDEX "ticket_open_due" ON "ticket" USING btree ("due_at") WHERE state in ('inProgress','rework','hardCase');