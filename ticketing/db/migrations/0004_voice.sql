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
	"trunk" text,
	"web_user" text,
	"ways_sealed" "bytea",
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
	"watching" text,
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
CREATE TABLE "call_check" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "call_check_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"call_id" bigint NOT NULL,
	"staff_id" integer NOT NULL,
	"by" integer NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"mark" smallint NOT NULL,
	"missed" text[] DEFAULT '{}' NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "call_confidence" (
	"call_id" bigint PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "floor_lease" (
	"id" smallint PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"url" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "call_back_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "call_back_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"call_back_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"staff_id" integer,
	"staff_name" text,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "floor_change" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "floor_change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"subject" text NOT NULL,
	"key" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"proposed_by" integer NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" integer,
	"decided_at" timestamp with time zone,
	"decision" text
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
	"surge" jsonb,
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
	"deleted_at" timestamp with time zone,
	"alarm" text,
	"alarm_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "recording_chain" (
	"call_id" bigint PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recording_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "recording_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"call_id" bigint NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"staff_id" integer,
	"name" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recording_export" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "recording_export_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"call_id" bigint NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" integer NOT NULL,
	"proposed_by_name" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" integer,
	"decided_by_name" text,
	"decided_at" timestamp with time zone,
	"decision" text,
	"take_until" timestamp with time zone,
	"taken_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "recording_play" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "recording_play_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"call_id" bigint NOT NULL,
	"staff_id" integer NOT NULL,
	"staff_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"address" text
);
--> statement-breakpoint
CREATE TABLE "recording_share" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "recording_share_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"call_id" bigint NOT NULL,
	"unit_id" text NOT NULL,
	"reason" text NOT NULL,
	"by" integer NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "call_survey" (
	"call_id" bigint PRIMARY KEY NOT NULL,
	"line_number" text,
	"staff_id" integer,
	"created_at" timestamp with time zone NOT NULL,
	"heard" boolean DEFAULT false NOT NULL,
	"wrong_keys" integer DEFAULT 0 NOT NULL,
	"by" text,
	"satisfaction" smallint,
	"comment" text,
	"answered_at" timestamp with time zone,
	"sms" text DEFAULT 'none' NOT NULL,
	"sms_why" text,
	"sms_at" timestamp with time zone,
	"caller_print" "bytea"
);
--> statement-breakpoint
CREATE TABLE "call_mark" (
	"call_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"staff_id" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"note" text,
	CONSTRAINT "call_mark_call_id_kind_staff_id_pk" PRIMARY KEY("call_id","kind","staff_id")
);
--> statement-breakpoint
CREATE TABLE "floor_message" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "floor_message_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"from_id" integer NOT NULL,
	"from_name" text NOT NULL,
	"text" text NOT NULL,
	"to_all" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "floor_message_to" (
	"message_id" bigint NOT NULL,
	"staff_id" integer NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "floor_message_to_message_id_staff_id_pk" PRIMARY KEY("message_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "hand_raised" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "hand_raised_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"staff_id" integer NOT NULL,
	"call_id" bigint,
	"at" timestamp with time zone NOT NULL,
	"taken_by" integer,
	"taken_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "seat_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "seat_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"staff_id" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"by_id" integer NOT NULL,
	"by_name" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "address_block" (
	"address" text PRIMARY KEY NOT NULL,
	"strikes" integer NOT NULL,
	"what" text NOT NULL,
	"events" integer NOT NULL,
	"blocked_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"lifted_by" integer,
	"lifted_at" timestamp with time zone,
	"lifted_why" text
);
--> statement-breakpoint
CREATE TABLE "dial_alarm" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dial_alarm_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"about" text NOT NULL,
	"staff_id" integer,
	"stops" boolean NOT NULL,
	"data" jsonb NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"closed_by" integer,
	"closed_at" timestamp with time zone,
	"finding" text
);
--> statement-breakpoint
CREATE TABLE "dial_attempt" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dial_attempt_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"staff_id" integer,
	"staff_name" text NOT NULL,
	"purpose" text NOT NULL,
	"subject" text,
	"masked" text NOT NULL,
	"sealed" "bytea",
	"print" "bytea",
	"kind" text NOT NULL,
	"rule" text,
	"refused" text,
	"trunk" text,
	"call_no" text,
	"cause" text
);
--> statement-breakpoint
CREATE TABLE "dial_rules" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dial_rules_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"rules" jsonb NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" integer NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" integer,
	"decided_at" timestamp with time zone,
	"decision" text
);
--> statement-breakpoint
CREATE TABLE "inbound_refusal" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "inbound_refusal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"why" text NOT NULL,
	"let_through" boolean NOT NULL,
	"way" text NOT NULL,
	"called" text NOT NULL,
	"masked" text,
	"print" "bytea",
	"address" text
);
--> statement-breakpoint
CREATE TABLE "number_block" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "number_block_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"print" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL,
	"masked" text NOT NULL,
	"from" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" integer NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" integer,
	"decided_at" timestamp with time zone,
	"decision" text,
	"lifted_by" integer,
	"lifted_at" timestamp with time zone,
	"lifted_why" text,
	"met" integer DEFAULT 0 NOT NULL,
	"let_through" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "phone" (
	"user" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"staff_id" integer,
	"session" "bytea",
	"address" text,
	"name_sealed" "bytea",
	"issued_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"revoked_why" text
);
--> statement-breakpoint
CREATE TABLE "trunk" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "trunk_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"contact" text NOT NULL,
	"addresses" text[] NOT NULL,
	"transport" text NOT NULL,
	"username" text,
	"password_sealed" "bytea",
	"numbers" text[] NOT NULL,
	"prefixes" text[] NOT NULL,
	"priority" integer NOT NULL,
	"format" text NOT NULL,
	"most_calls" integer,
	"active" boolean NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" integer NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" integer,
	"decided_at" timestamp with time zone,
	"decision" text
);
--> statement-breakpoint
CREATE TABLE "trunk_health" (
	"name" text PRIMARY KEY NOT NULL,
	"last_in_at" timestamp with time zone,
	"last_out_at" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"last_failure_at" timestamp with time zone,
	"last_cause" text
);
--> statement-breakpoint
CREATE TABLE "transcript" (
	"call_id" bigint PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"failed" text
);
--> statement-breakpoint
CREATE TABLE "transcript_piece" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "transcript_piece_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"call_id" bigint NOT NULL,
	"party" text NOT NULL,
	"staff_id" integer,
	"from" timestamp with time zone NOT NULL,
	"to" timestamp with time zone NOT NULL,
	"text_sealed" "bytea" NOT NULL,
	"sure" integer,
	"leg" text NOT NULL,
	"seq" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "twilio_call" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "twilio_call_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sid" text,
	"direction" text NOT NULL,
	"trunk" text NOT NULL,
	"token" text NOT NULL,
	"token_until" timestamp with time zone NOT NULL,
	"token_used_at" timestamp with time zone,
	"number_sealed" "bytea",
	"number_print" "bytea",
	"number_masked" text,
	"own_number" text NOT NULL,
	"leg" text,
	"switch_leg" text,
	"status" text NOT NULL,
	"sequence" integer DEFAULT -1 NOT NULL,
	"sip_code" integer,
	"heard" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "twilio_call_sid_unique" UNIQUE("sid"),
	CONSTRAINT "twilio_call_token_unique" UNIQUE("token"),
	CONSTRAINT "twilio_call_leg_unique" UNIQUE("leg"),
	CONSTRAINT "twilio_call_switchLeg_unique" UNIQUE("switch_leg")
);
--> statement-breakpoint
ALTER TABLE "reveal_log" ADD COLUMN "call_no" text;--> statement-breakpoint
ALTER TABLE "contact_attempt" ADD COLUMN "call_no" text;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "call_no" text;--> statement-breakpoint
ALTER TABLE "call_back" ADD CONSTRAINT "call_back_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_event" ADD CONSTRAINT "call_event_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_leg" ADD CONSTRAINT "call_leg_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_ticket" ADD CONSTRAINT "call_ticket_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_check" ADD CONSTRAINT "call_check_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_confidence" ADD CONSTRAINT "call_confidence_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_back_event" ADD CONSTRAINT "call_back_event_call_back_id_call_back_id_fk" FOREIGN KEY ("call_back_id") REFERENCES "public"."call_back"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recording" ADD CONSTRAINT "recording_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recording_chain" ADD CONSTRAINT "recording_chain_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recording_event" ADD CONSTRAINT "recording_event_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recording_export" ADD CONSTRAINT "recording_export_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recording_play" ADD CONSTRAINT "recording_play_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recording_share" ADD CONSTRAINT "recording_share_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_survey" ADD CONSTRAINT "call_survey_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_mark" ADD CONSTRAINT "call_mark_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "floor_message_to" ADD CONSTRAINT "floor_message_to_message_id_floor_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."floor_message"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_raised" ADD CONSTRAINT "hand_raised_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transcript" ADD CONSTRAINT "transcript_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transcript_piece" ADD CONSTRAINT "transcript_piece_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "call_live" ON "call" USING btree ("state") WHERE state <> 'ended';--> statement-breakpoint
CREATE UNIQUE INDEX "call_one_an_agent" ON "call" USING btree ("staff_id") WHERE state in ('ringing', 'talking', 'interrupted');--> statement-breakpoint
CREATE INDEX "call_lease" ON "call" USING btree ("lease_until") WHERE state <> 'ended';--> statement-breakpoint
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
CREATE INDEX "call_leg_staff" ON "call_leg" USING btree ("staff_id","started_at") WHERE staff_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "call_ticket_once" ON "call_ticket" USING btree ("call_id","ticket_id");--> statement-breakpoint
CREATE INDEX "call_ticket_ticket" ON "call_ticket" USING btree ("ticket_id");--> statement-breakpoint
CREATE UNIQUE INDEX "call_check_one" ON "call_check" USING btree ("call_id","by");--> statement-breakpoint
CREATE INDEX "call_check_staff" ON "call_check" USING btree ("staff_id","at");--> statement-breakpoint
CREATE INDEX "call_back_event_of" ON "call_back_event" USING btree ("call_back_id","id");--> statement-breakpoint
CREATE INDEX "floor_change_of" ON "floor_change" USING btree ("subject","key","id");--> statement-breakpoint
CREATE UNIQUE INDEX "floor_change_one_proposal" ON "floor_change" USING btree ("subject","key") WHERE state = 'proposed';--> statement-breakpoint
CREATE INDEX "seat_state" ON "seat" USING btree ("state");--> statement-breakpoint
CREATE INDEX "seat_lease" ON "seat" USING btree ("lease_until") WHERE lease_until is not null;--> statement-breakpoint
CREATE INDEX "seat_span_staff" ON "seat_span" USING btree ("staff_id","from");--> statement-breakpoint
CREATE INDEX "seat_span_open" ON "seat_span" USING btree ("staff_id") WHERE "to" is null;--> statement-breakpoint
CREATE INDEX "recording_call" ON "recording" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "recording_running" ON "recording" USING btree ("state") WHERE state = 'running';--> statement-breakpoint
CREATE INDEX "recording_end" ON "recording" USING btree ("keep_until") WHERE state = 'kept';--> statement-breakpoint
CREATE INDEX "recording_alarm" ON "recording" USING btree ("alarm_at") WHERE alarm is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "recording_event_of" ON "recording_event" USING btree ("call_id","seq");--> statement-breakpoint
CREATE INDEX "recording_export_of" ON "recording_export" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "recording_export_waiting" ON "recording_export" USING btree ("proposed_at") WHERE state = 'proposed';--> statement-breakpoint
CREATE UNIQUE INDEX "recording_export_open" ON "recording_export" USING btree ("call_id") WHERE state = 'proposed';--> statement-breakpoint
CREATE INDEX "recording_play_of" ON "recording_play" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "recording_play_at" ON "recording_play" USING btree ("at");--> statement-breakpoint
CREATE INDEX "recording_play_staff" ON "recording_play" USING btree ("staff_id","at");--> statement-breakpoint
CREATE INDEX "recording_share_of" ON "recording_share" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "call_survey_created" ON "call_survey" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "call_survey_waiting" ON "call_survey" USING btree ("caller_print","sms_at") WHERE sms = 'sent' and satisfaction is null;--> statement-breakpoint
CREATE INDEX "call_mark_at" ON "call_mark" USING btree ("at");--> statement-breakpoint
CREATE INDEX "floor_message_from" ON "floor_message" USING btree ("from_id","at");--> statement-breakpoint
CREATE INDEX "floor_message_unread" ON "floor_message_to" USING btree ("staff_id") WHERE read_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "hand_raised_one" ON "hand_raised" USING btree ("staff_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "seat_event_staff" ON "seat_event" USING btree ("staff_id","at");--> statement-breakpoint
CREATE INDEX "address_block_until" ON "address_block" USING btree ("until");--> statement-breakpoint
CREATE UNIQUE INDEX "dial_alarm_one_open" ON "dial_alarm" USING btree ("kind","about") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "dial_alarm_raised" ON "dial_alarm" USING btree ("raised_at");--> statement-breakpoint
CREATE INDEX "dial_attempt_staff" ON "dial_attempt" USING btree ("staff_id","at");--> statement-breakpoint
CREATE INDEX "dial_attempt_print" ON "dial_attempt" USING btree ("print","at");--> statement-breakpoint
CREATE INDEX "dial_attempt_at" ON "dial_attempt" USING btree ("at");--> statement-breakpoint
CREATE INDEX "dial_attempt_call" ON "dial_attempt" USING btree ("call_no") WHERE call_no is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "dial_rules_one_proposal" ON "dial_rules" USING btree ("state") WHERE state = 'proposed';--> statement-breakpoint
CREATE INDEX "dial_rules_in_force" ON "dial_rules" USING btree ("decided_at") WHERE state = 'confirmed';--> statement-breakpoint
CREATE INDEX "inbound_refusal_at" ON "inbound_refusal" USING btree ("at");--> statement-breakpoint
CREATE INDEX "inbound_refusal_print" ON "inbound_refusal" USING btree ("print","at");--> statement-breakpoint
CREATE INDEX "number_block_print" ON "number_block" USING btree ("print","until");--> statement-breakpoint
CREATE UNIQUE INDEX "number_block_one_proposal" ON "number_block" USING btree ("print") WHERE state = 'proposed';--> statement-breakpoint
CREATE INDEX "phone_valid" ON "phone" USING btree ("until") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "phone_staff" ON "phone" USING btree ("staff_id") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "phone_address" ON "phone" USING btree ("address","issued_at") WHERE kind = 'citizen';--> statement-breakpoint
CREATE INDEX "trunk_name" ON "trunk" USING btree ("name","id");--> statement-breakpoint
CREATE UNIQUE INDEX "trunk_one_proposal" ON "trunk" USING btree ("name") WHERE state = 'proposed';--> statement-breakpoint
CREATE INDEX "transcript_piece_of" ON "transcript_piece" USING btree ("call_id","from");--> statement-breakpoint
CREATE UNIQUE INDEX "transcript_piece_once" ON "transcript_piece" USING btree ("leg","seq");--> statement-breakpoint
CREATE INDEX "twilio_call_live" ON "twilio_call" USING btree ("created_at") WHERE ended_at is null;