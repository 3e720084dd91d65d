CREATE SEQUENCE "public"."ticket_no_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "calendar_definition" (
	"region_code" text NOT NULL,
	"version" text NOT NULL,
	"valid_from" date,
	"definition" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deadline_profile" (
	"version" text PRIMARY KEY NOT NULL,
	"profile" jsonb NOT NULL,
	"active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dispatch_rule" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dispatch_rule_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"matter_code" text NOT NULL,
	"region_code" text,
	"lead" jsonb NOT NULL,
	"support" jsonb NOT NULL,
	"clause" text NOT NULL,
	"version" text NOT NULL,
	"valid_from" date,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "hotline" (
	"number" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"owner_unit_id" text NOT NULL,
	"intake_mode" text NOT NULL,
	"process_mode" text NOT NULL,
	"stage_owners" jsonb NOT NULL,
	"greeting" text NOT NULL,
	"script" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matter" (
	"code" text PRIMARY KEY NOT NULL,
	"parent_code" text,
	"name" text NOT NULL,
	"level" integer NOT NULL,
	"category" text,
	"words" text[] NOT NULL,
	"default_type" text,
	"default_urgency" text,
	"valid_from" date,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "region" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"level" text NOT NULL,
	"lng" double precision,
	"lat" double precision,
	"boundary" jsonb
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"type" text NOT NULL,
	"level" text NOT NULL,
	"parent_id" text,
	"path" text NOT NULL,
	"region_code" text NOT NULL,
	"functions" text[] NOT NULL,
	"speciality" text,
	"duty_phone" text,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "card" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "card_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"assignment_id" bigint NOT NULL,
	"unit_id" text NOT NULL,
	"colour" text NOT NULL,
	"reason" text NOT NULL,
	"due_id" bigint NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	CONSTRAINT "card_dueId_unique" UNIQUE("due_id")
);
--> statement-breakpoint
CREATE TABLE "due" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "due_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"assignment_id" bigint,
	"clock" text NOT NULL,
	"step" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"calendar_version" text NOT NULL,
	"state" text NOT NULL,
	"fired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "example" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "example_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"field" text NOT NULL,
	"suggested" text,
	"chosen" text NOT NULL,
	"source" text NOT NULL,
	"by" integer,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_batch" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "import_batch_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"format" text NOT NULL,
	"state" text NOT NULL,
	"total" integer,
	"accepted" integer DEFAULT 0 NOT NULL,
	"duplicates" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	"report" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"started_by" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notice_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"key" text NOT NULL,
	"channel" text NOT NULL,
	"template" text NOT NULL,
	"to_sealed" "bytea",
	"body" text NOT NULL,
	"state" text NOT NULL,
	"provider_id" text,
	"error" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "notice_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suggestion" (
	"ticket_id" bigint PRIMARY KEY NOT NULL,
	"decision" text NOT NULL,
	"reason" text NOT NULL,
	"category" text,
	"matter_code" text,
	"appeal_type" text NOT NULL,
	"urgency" text NOT NULL,
	"unit_id" text,
	"confidence" double precision NOT NULL,
	"advice" jsonb NOT NULL,
	"model" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appellant" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "appellant_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name_sealed" "bytea",
	"phone_sealed" "bytea",
	"special_need" text,
	"language" text,
	"notices_off" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appellant_identity" (
	"kind" text NOT NULL,
	"fingerprint" "bytea" NOT NULL,
	"appellant_id" bigint NOT NULL,
	"value_sealed" "bytea" NOT NULL,
	CONSTRAINT "appellant_identity_kind_fingerprint_pk" PRIMARY KEY("kind","fingerprint")
);
--> statement-breakpoint
CREATE TABLE "reveal_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reveal_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"staff_id" integer NOT NULL,
	"ticket_id" bigint,
	"fields" text[] NOT NULL,
	"reason" text NOT NULL,
	"address" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"staff_id" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"address" text
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "staff_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"username" text NOT NULL,
	"password_hash" text NOT NULL,
	"name" text NOT NULL,
	"unit_id" text NOT NULL,
	"roles" text[] NOT NULL,
	"hotline_numbers" text[] DEFAULT '{}' NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"failed_logins" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	CONSTRAINT "staff_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "problem" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "problem_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"problem_no" text NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"lead_unit_id" text NOT NULL,
	"support_unit_ids" text[] DEFAULT '{}' NOT NULL,
	"group_key" text,
	"root_cause" text,
	"plan" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"measures" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"batch_reply" text,
	"created_by" bigint NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"replied_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "problem_problemNo_unique" UNIQUE("problem_no")
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "assignment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"parent_id" bigint,
	"unit_id" text NOT NULL,
	"role" text NOT NULL,
	"state" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"advice" text,
	"dispatched_at" timestamp with time zone NOT NULL,
	"dispatched_by" text NOT NULL,
	"sign_due_at" timestamp with time zone NOT NULL,
	"signed_at" timestamp with time zone,
	"contact_due_at" timestamp with time zone,
	"contacted_at" timestamp with time zone,
	"contact_method" text,
	"due_at" timestamp with time zone NOT NULL,
	"calendar_version" text NOT NULL,
	"return_until" timestamp with time zone,
	"resolved_at" timestamp with time zone,
	"reply" text,
	"handling_detail" text,
	"outcome" text,
	"is_true" boolean,
	"extension_count" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chain_root" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "chain_root_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"from_event_id" bigint NOT NULL,
	"to_event_id" bigint NOT NULL,
	"root" "bytea" NOT NULL,
	"signature" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" jsonb NOT NULL,
	"assignment_id" bigint,
	"data" jsonb NOT NULL,
	"prev_hash" "bytea",
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intake_message" (
	"channel" text NOT NULL,
	"message_id" text NOT NULL,
	"ticket_id" bigint NOT NULL,
	"digest" "bytea" NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "intake_message_channel_message_id_pk" PRIMARY KEY("channel","message_id")
);
--> statement-breakpoint
CREATE TABLE "request" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "request_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"assignment_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"reason_code" text NOT NULL,
	"reason" text NOT NULL,
	"payload" jsonb NOT NULL,
	"requested_by" integer NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"decided_by" integer,
	"decided_at" timestamp with time zone,
	"decision" text
);
--> statement-breakpoint
CREATE TABLE "ticket" (
	"id" bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "ticket_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_no" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"state" text NOT NULL,
	"channel" text NOT NULL,
	"hotline_number" text DEFAULT '12345' NOT NULL,
	"call_id" text,
	"appellant_id" bigint,
	"is_anonymous" boolean DEFAULT false NOT NULL,
	"is_confidential" boolean DEFAULT false NOT NULL,
	"appeal_type" text DEFAULT 'other' NOT NULL,
	"urgency" text DEFAULT 'normal' NOT NULL,
	"title" text NOT NULL,
	"content" text NOT NULL,
	"content_sealed" "bytea",
	"region_code" text NOT NULL,
	"address" text,
	"lng" double precision,
	"lat" double precision,
	"category" text,
	"matter_code" text,
	"accused_unit_id" text,
	"handling_mode" text,
	"lead_unit_id" text,
	"master_ticket_id" bigint,
	"problem_id" bigint,
	"appealed_at" timestamp with time zone NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	"first_dispatched_at" timestamp with time zone,
	"due_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"public_reply" text,
	"solved" text,
	"satisfaction_first" smallint,
	"satisfaction" smallint,
	"urge_count" integer DEFAULT 0 NOT NULL,
	"urged_at" timestamp with time zone,
	"return_count" integer DEFAULT 0 NOT NULL,
	"extension_count" integer DEFAULT 0 NOT NULL,
	"rework_count" integer DEFAULT 0 NOT NULL,
	"reopen_count" integer DEFAULT 0 NOT NULL,
	"likes" integer DEFAULT 0 NOT NULL,
	"registered_by" integer,
	"event_seq" integer DEFAULT 0 NOT NULL,
	"event_hash" "bytea",
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ticket_ticketNo_unique" UNIQUE("ticket_no")
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "visit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"state" text NOT NULL,
	"attempts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"method" text,
	"staff_contacted" boolean,
	"solved" text,
	"satisfaction" smallint,
	"dissatisfy_reason" text,
	"comment" text,
	"done_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "job_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"key" text,
	"state" text DEFAULT 'waiting' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"max_tries" integer DEFAULT 8 NOT NULL,
	"run_at" timestamp with time zone NOT NULL,
	"lease_until" timestamp with time zone,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "job_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "group_member" (
	"ticket_id" bigint PRIMARY KEY NOT NULL,
	"group_key" text NOT NULL,
	"seq" bigserial NOT NULL,
	"citizen_key" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"signature" "bytea" NOT NULL,
	"score" double precision NOT NULL,
	"because" jsonb,
	"by" text NOT NULL,
	"joined_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_group" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"citizens" integer NOT NULL,
	"messages" integer NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"heat" double precision NOT NULL,
	"hotspot" boolean DEFAULT false NOT NULL,
	"hotspot_at" timestamp with time zone,
	"region_code" text NOT NULL,
	"matter_code" text,
	"places" text[] DEFAULT '{}' NOT NULL,
	"problem_id" bigint,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "hotline" ADD CONSTRAINT "hotline_owner_unit_id_unit_id_fk" FOREIGN KEY ("owner_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appellant_identity" ADD CONSTRAINT "appellant_identity_appellant_id_appellant_id_fk" FOREIGN KEY ("appellant_id") REFERENCES "public"."appellant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem" ADD CONSTRAINT "problem_lead_unit_id_unit_id_fk" FOREIGN KEY ("lead_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_ticket_id_ticket_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_ticket_id_ticket_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_appellant_id_appellant_id_fk" FOREIGN KEY ("appellant_id") REFERENCES "public"."appellant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_problem_id_problem_id_fk" FOREIGN KEY ("problem_id") REFERENCES "public"."problem"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_ticket_id_ticket_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_region" ON "calendar_definition" USING btree ("region_code");--> statement-breakpoint
CREATE INDEX "dispatch_rule_matter" ON "dispatch_rule" USING btree ("matter_code");--> statement-breakpoint
CREATE INDEX "unit_path" ON "unit" USING btree ("path" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "unit_functions" ON "unit" USING gin ("functions");--> statement-breakpoint
CREATE INDEX "card_unit" ON "card" USING btree ("unit_id","issued_at");--> statement-breakpoint
CREATE INDEX "card_ticket" ON "card" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "card_issued" ON "card" USING btree ("issued_at");--> statement-breakpoint
CREATE INDEX "due_next" ON "due" USING btree ("at","id") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "due_ticket" ON "due" USING btree ("ticket_id") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "example_at" ON "example" USING btree ("at");--> statement-breakpoint
CREATE INDEX "notice_ticket" ON "notice" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "suggestion_decision" ON "suggestion" USING btree ("decision");--> statement-breakpoint
CREATE INDEX "identity_appellant" ON "appellant_identity" USING btree ("appellant_id");--> statement-breakpoint
CREATE INDEX "session_staff" ON "session" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "problem_group" ON "problem" USING btree ("group_key");--> statement-breakpoint
CREATE INDEX "assignment_ticket" ON "assignment" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "assignment_due" ON "assignment" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "assignment_resolved" ON "assignment" USING btree ("resolved_at");--> statement-breakpoint
CREATE INDEX "assignment_dispatched" ON "assignment" USING btree ("dispatched_at");--> statement-breakpoint
CREATE INDEX "assignment_unit" ON "assignment" USING btree ("unit_id","ticket_id");--> statement-breakpoint
CREATE INDEX "assignment_inbox" ON "assignment" USING btree ("unit_id","due_at") WHERE state in ('dispatched','signed','handling','returnPending');--> statement-breakpoint
CREATE UNIQUE INDEX "event_chain" ON "event" USING btree ("ticket_id","seq");--> statement-breakpoint
CREATE INDEX "request_pending" ON "request" USING btree ("requested_at") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "request_ticket" ON "request" USING btree ("ticket_id");--> statement-breakpoint
CREATE UNIQUE INDEX "request_one_pending" ON "request" USING btree ("assignment_id","kind") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "ticket_open_due" ON "ticket" USING btree ("due_at") WHERE state in ('inProgress','rework');--> statement-breakpoint
CREATE INDEX "ticket_state" ON "ticket" USING btree ("state","registered_at");--> statement-breakpoint
CREATE INDEX "ticket_registered" ON "ticket" USING btree ("registered_at");--> statement-breakpoint
CREATE INDEX "ticket_appealed" ON "ticket" USING btree ("appealed_at");--> statement-breakpoint
CREATE INDEX "ticket_appellant" ON "ticket" USING btree ("appellant_id","registered_at");--> statement-breakpoint
CREATE INDEX "ticket_problem" ON "ticket" USING btree ("problem_id");--> statement-breakpoint
CREATE INDEX "ticket_region" ON "ticket" USING btree ("region_code" text_pattern_ops,"registered_at");--> statement-breakpoint
CREATE INDEX "visit_ticket" ON "visit" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "visit_done" ON "visit" USING btree ("done_at");--> statement-breakpoint
CREATE INDEX "visit_due" ON "visit" USING btree ("created_at") WHERE state = 'due';--> statement-breakpoint
CREATE INDEX "job_ready" ON "job" USING btree ("kind","run_at","id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "job_dead" ON "job" USING btree ("id") WHERE state = 'dead';--> statement-breakpoint
CREATE INDEX "job_leased" ON "job" USING btree ("lease_until") WHERE state = 'carried';--> statement-breakpoint
CREATE INDEX "group_member_log" ON "group_member" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "group_member_group" ON "group_member" USING btree ("group_key","citizen_key");--> statement-breakpoint
CREATE INDEX "group_heat" ON "ticket_group" USING btree ("heat" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "group_last" ON "ticket_group" USING btree ("last_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "group_problem" ON "ticket_group" USING btree ("problem_id");--> statement-breakpoint
CREATE INDEX "group_hotspot" ON "ticket_group" USING btree ("hotspot_at");