CREATE TABLE "call" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "call_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"call_no" text NOT NULL,
	"direction" text NOT NULL,
	"way" text NOT NULL,
	"purpose" text NOT NULL,
	"state" text NOT NULL,
	"engine" text NOT NULL,
	"line_number" text,
	"called_number" text NOT NULL,
	"caller_sealed" "bytea",
	"caller_print" "bytea",
	"caller_masked" text,
	"appellant_id" bigint,
	"skills" text[] DEFAULT '{}' NOT NULL,
	"priority" integer DEFAULT 0 NOT NULL,
	"preferred_staff_id" integer,
	"tried_staff_ids" integer[] DEFAULT '{}' NOT NULL,
	"queued_at" timestamp with time zone,
	"overflowed" integer DEFAULT 0 NOT NULL,
	"arrived_at" timestamp with time zone NOT NULL,
	"ringing_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"talk_ended_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"outcome" text,
	"ended_by" text,
	"staff_id" integer,
	"bridge" text,
	"held_since" timestamp with time zone,
	"held_ms" integer DEFAULT 0 NOT NULL,
	"recording_id" text,
	"survey_digit" text,
	"ticket_id" bigint,
	"for_task" jsonb,
	"floor" text,
	"lease_until" timestamp with time zone,
	"revision" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "call_callNo_unique" UNIQUE("call_no")
);
--> statement-breakpoint
CREATE TABLE "call_back" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "call_back_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"call_id" bigint,
	"line_number" text NOT NULL,
	"caller_sealed" "bytea" NOT NULL,
	"caller_print" "bytea" NOT NULL,
	"caller_masked" text NOT NULL,
	"appellant_id" bigint,
	"why" text NOT NULL,
	"state" text NOT NULL,
	"queued_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"not_before" timestamp with time zone NOT NULL,
	"skills" text[] DEFAULT '{}' NOT NULL,
	"priority" integer DEFAULT 0 NOT NULL,
	"attempts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"taken_by" integer,
	"taken_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended" text
);
--> statement-breakpoint
CREATE TABLE "call_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "call_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"call_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"staff_id" integer,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "call_leg" (
	"leg" text PRIMARY KEY NOT NULL,
	"call_id" bigint NOT NULL,
	"party" text NOT NULL,
	"staff_id" integer,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"cause" text
);
--> statement-breakpoint
CREATE TABLE "call_ticket" (
	"call_id" bigint NOT NULL,
	"ticket_id" bigint NOT NULL,
	"why" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"staff_id" integer
);
--> statement-breakpoint
CREATE TABLE "line" (
	"number" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"hotline_number" text NOT NULL,
	"greeting" text[] NOT NULL,
	"hours" jsonb NOT NULL,
	"at_night" jsonb NOT NULL,
	"skills" text[] NOT NULL,
	"priority" integer DEFAULT 0 NOT NULL,
	"weight" integer DEFAULT 1 NOT NULL,
	"overflow" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"announce_every" integer,
	"most_waiting" integer,
	"survey" boolean DEFAULT true NOT NULL,
	"recorded" boolean DEFAULT true NOT NULL,
	"active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seat_skill" (
	"staff_id" integer NOT NULL,
	"skill" text NOT NULL,
	"level" integer NOT NULL,
	CONSTRAINT "seat_skill_staff_id_skill_pk" PRIMARY KEY("staff_id","skill")
);
--> statement-breakpoint
CREATE TABLE "seat" (
	"staff_id" integer PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"since" timestamp with time zone NOT NULL,
	"phone_user" text,
	"device_id" text,
	"seen_at" timestamp with time zone,
	"call_id" bigint,
	"lease_until" timestamp with time zone,
	"next" jsonb,
	"idle_since" timestamp with time zone,
	"calls_today" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seat_span" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "seat_span_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"staff_id" integer NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"call_id" bigint,
	"from" timestamp with time zone NOT NULL,
	"to" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "recording" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" bigint NOT NULL,
	"state" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"bytes" bigint,
	"duration_ms" integer,
	"channels" smallint,
	"sha256" "bytea",
	"waveform" jsonb,
	"keep_until" timestamp with time zone,
	"held_by" integer,
	"held_at" timestamp with time zone,
	"held_why" text,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "recording_export" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "recording_export_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"recording_id" text NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" integer NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" integer,
	"decided_at" timestamp with time zone,
	"decision" text,
	"taken_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "recording_play" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "recording_play_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"recording_id" text NOT NULL,
	"staff_id" integer NOT NULL,
	"staff_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "call_back" ADD CONSTRAINT "call_back_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_event" ADD CONSTRAINT "call_event_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_leg" ADD CONSTRAINT "call_leg_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_ticket" ADD CONSTRAINT "call_ticket_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recording" ADD CONSTRAINT "recording_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recording_export" ADD CONSTRAINT "recording_export_recording_id_recording_id_fk" FOREIGN KEY ("recording_id") REFERENCES "public"."recording"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recording_play" ADD CONSTRAINT "recording_play_recording_id_recording_id_fk" FOREIGN KEY ("recording_id") REFERENCES "public"."recording"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "call_live" ON "call" USING btree ("state") WHERE state <> 'ended';--> statement-breakpoint
CREATE INDEX "call_arrived" ON "call" USING btree ("arrived_at");--> statement-breakpoint
CREATE INDEX "call_line" ON "call" USING btree ("line_number","arrived_at");--> statement-breakpoint
CREATE INDEX "call_caller" ON "call" USING btree ("caller_print","arrived_at");--> statement-breakpoint
CREATE INDEX "call_staff" ON "call" USING btree ("staff_id","arrived_at");--> statement-breakpoint
CREATE INDEX "call_of_ticket" ON "call" USING btree ("ticket_id") WHERE ticket_id is not null;--> statement-breakpoint
CREATE INDEX "call_appellant" ON "call" USING btree ("appellant_id") WHERE appellant_id is not null;--> statement-breakpoint
CREATE INDEX "call_back_open" ON "call_back" USING btree ("queued_at") WHERE state in ('open', 'taken');--> statement-breakpoint
CREATE UNIQUE INDEX "call_back_one_open" ON "call_back" USING btree ("caller_print","line_number") WHERE state in ('open', 'taken');--> statement-breakpoint
CREATE INDEX "call_back_due" ON "call_back" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "call_event_call" ON "call_event" USING btree ("call_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "call_event_asked_once" ON "call_event" USING btree ("call_id",(data->>'requestId')) WHERE data ? 'requestId';--> statement-breakpoint
CREATE INDEX "call_leg_call" ON "call_leg" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "call_leg_live" ON "call_leg" USING btree ("state") WHERE state <> 'ended';--> statement-breakpoint
CREATE UNIQUE INDEX "call_ticket_once" ON "call_ticket" USING btree ("call_id","ticket_id");--> statement-breakpoint
CREATE INDEX "call_ticket_ticket" ON "call_ticket" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "seat_state" ON "seat" USING btree ("state");--> statement-breakpoint
CREATE INDEX "seat_lease" ON "seat" USING btree ("lease_until") WHERE lease_until is not null;--> statement-breakpoint
CREATE INDEX "seat_span_staff" ON "seat_span" USING btree ("staff_id","from");--> statement-breakpoint
CREATE INDEX "seat_span_open" ON "seat_span" USING btree ("staff_id") WHERE "to" is null;--> statement-breakpoint
CREATE INDEX "recording_call" ON "recording" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "recording_running" ON "recording" USING btree ("state") WHERE state = 'running';--> statement-breakpoint
CREATE INDEX "recording_end" ON "recording" USING btree ("keep_until") WHERE state = 'kept';--> statement-breakpoint
CREATE INDEX "recording_export_of" ON "recording_export" USING btree ("recording_id");--> statement-breakpoint
CREATE INDEX "recording_play_of" ON "recording_play" USING btree ("recording_id");