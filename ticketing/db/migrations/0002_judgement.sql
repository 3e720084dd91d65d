CREATE TABLE "advised" (
	"ticket_id" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"decision" text NOT NULL,
	"eligible" boolean NOT NULL,
	"unit_id" text,
	"other_unit_ids" text[] DEFAULT '{}' NOT NULL,
	"probability" double precision NOT NULL,
	"place" double precision NOT NULL,
	"confidence" double precision NOT NULL,
	"model" text NOT NULL,
	"policy" text NOT NULL,
	"channel" text NOT NULL,
	"region_code" text NOT NULL,
	"outcome" text,
	"kept_unit_id" text,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "routing_policy" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "routing_policy_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"policy" jsonb NOT NULL,
	"return_rate" double precision,
	"evidence" jsonb,
	"reason" text NOT NULL,
	"restores" bigint,
	"state" text NOT NULL,
	"proposed_by" integer NOT NULL,
	"proposed_by_name" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"confirmed_by" integer,
	"confirmed_by_name" text,
	"in_force_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "model" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "model_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"version" text NOT NULL,
	"state" text NOT NULL,
	"training_id" bigint NOT NULL,
	"texts" integer NOT NULL,
	"trained_until" timestamp with time zone,
	"figures" jsonb NOT NULL,
	"comparison" jsonb,
	"content" "bytea" NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "model_change" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "model_change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"model_id" bigint,
	"previous_id" bigint,
	"how" text NOT NULL,
	"by_id" integer,
	"by_name" text,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "place" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "place_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"region_code" text NOT NULL,
	"lng" double precision,
	"lat" double precision
);
--> statement-breakpoint
CREATE TABLE "training" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "training_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"state" text NOT NULL,
	"progress" double precision DEFAULT 0 NOT NULL,
	"line" text DEFAULT '' NOT NULL,
	"outcome" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"error" text,
	"by_id" integer,
	"by_name" text,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "past_case" (
	"ticket_id" bigint PRIMARY KEY NOT NULL,
	"terms" "tsvector" NOT NULL,
	"unit_id" text NOT NULL,
	"matter_code" text,
	"region_code" text NOT NULL,
	"closed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "matter" ADD COLUMN "replaced_by" text;--> statement-breakpoint
CREATE INDEX "advised_at" ON "advised" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "routing_policy_in_force" ON "routing_policy" USING btree ("state") WHERE state = 'inForce';--> statement-breakpoint
CREATE UNIQUE INDEX "routing_policy_proposed" ON "routing_policy" USING btree ("state") WHERE state = 'proposed';--> statement-breakpoint
CREATE INDEX "routing_policy_since" ON "routing_policy" USING btree ("in_force_at");--> statement-breakpoint
CREATE UNIQUE INDEX "model_version" ON "model" USING btree ("kind","version");--> statement-breakpoint
CREATE UNIQUE INDEX "model_champion" ON "model" USING btree ("kind") WHERE state = 'champion';--> statement-breakpoint
CREATE INDEX "model_change_at" ON "model_change" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "place_name" ON "place" USING btree ("kind","name","region_code");--> statement-breakpoint
CREATE UNIQUE INDEX "training_running" ON "training" USING btree ("state") WHERE state = 'running';--> statement-breakpoint
CREATE INDEX "training_started" ON "training" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "past_case_terms" ON "past_case" USING gin ("terms");