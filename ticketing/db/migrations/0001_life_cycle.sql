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
CREATE TABLE "supervision" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "supervision_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"assignment_id" bigint,
	"unit_id" text NOT NULL,
	"kind" text NOT NULL,
	"level" smallint,
	"cause" text NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"issued_by" integer,
	"issued_by_name" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"report" text,
	"reported_by" integer,
	"reported_at" timestamp with time zone,
	"sent_back_count" integer DEFAULT 0 NOT NULL,
	"verdict" text,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
DROP INDEX "assignment_inbox";--> statement-breakpoint
DROP INDEX "request_pending";--> statement-breakpoint
DROP INDEX "request_one_pending";--> statement-breakpoint
ALTER TABLE "card" ALTER COLUMN "due_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "request" ALTER COLUMN "assignment_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "request" ALTER COLUMN "requested_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "card" ADD COLUMN "issued_by" integer;--> statement-breakpoint
ALTER TABLE "card" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "due" ADD COLUMN "request_id" bigint;--> statement-breakpoint
ALTER TABLE "due" ADD COLUMN "supervision_id" bigint;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "temporary" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "return_forbidden" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "paused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "suspension_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "request" ADD COLUMN "endorsed_by" integer;--> statement-breakpoint
ALTER TABLE "request" ADD COLUMN "endorsed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "request" ADD COLUMN "endorsement" text;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "resume_state" text;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "parked_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "hard_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "supervision_level" smallint;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "scoring_excluded" text;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "scrub_confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "scrub_confirmed_by" integer;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "accused_staff_id" integer;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "caller_category" text DEFAULT 'individual' NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "language" text DEFAULT 'zh' NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "case_agent_id" integer;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "transferred_to" text;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "hotline_mode_id" bigint;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "holder_kind" text;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "holder_unit_id" text;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "held_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "planned_method" text DEFAULT 'phone' NOT NULL;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "plan" text;--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_owner_unit_id_unit_id_fk" FOREIGN KEY ("owner_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_event" ADD CONSTRAINT "article_event_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_report" ADD CONSTRAINT "article_report_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_ticket" ADD CONSTRAINT "article_ticket_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_vote" ADD CONSTRAINT "article_vote_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holding" ADD CONSTRAINT "holding_ticket_id_ticket_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_ticket_id_ticket_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_terms" ON "article" USING gin ("terms");--> statement-breakpoint
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
CREATE INDEX "supervision_ticket" ON "supervision" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "supervision_open" ON "supervision" USING btree ("unit_id","due_at") WHERE state in ('issued','reported');--> statement-breakpoint
CREATE INDEX "supervision_issued" ON "supervision" USING btree ("issued_at");--> statement-breakpoint
CREATE UNIQUE INDEX "request_one_pending_of_ticket" ON "request" USING btree ("ticket_id","kind") WHERE state in ('pending','endorsed') and assignment_id is null;--> statement-breakpoint
CREATE INDEX "ticket_master" ON "ticket" USING btree ("master_ticket_id") WHERE master_ticket_id is not null;--> statement-breakpoint
CREATE INDEX "ticket_parked" ON "ticket" USING btree ("parked_until") WHERE state = 'parked';--> statement-breakpoint
CREATE INDEX "ticket_supervised" ON "ticket" USING btree ("supervision_level") WHERE supervision_level is not null;--> statement-breakpoint
CREATE INDEX "assignment_inbox" ON "assignment" USING btree ("unit_id","due_at") WHERE state in ('dispatched','signed','handling','returnPending','suspended');--> statement-breakpoint
CREATE INDEX "request_pending" ON "request" USING btree ("requested_at") WHERE state in ('pending','endorsed');--> statement-breakpoint
CREATE UNIQUE INDEX "request_one_pending" ON "request" USING btree ("assignment_id","kind") WHERE state in ('pending','endorsed');