CREATE TABLE "model" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "model_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"version" text NOT NULL,
	"state" text NOT NULL,
	"training_id" bigint NOT NULL,
	"texts" integer NOT NULL,
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
	"error" text,
	"by_id" integer,
	"by_name" text,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "model_version" ON "model" USING btree ("kind","version");--> statement-breakpoint
CREATE UNIQUE INDEX "model_champion" ON "model" USING btree ("kind") WHERE state = 'champion';--> statement-breakpoint
CREATE INDEX "model_change_at" ON "model_change" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "place_name" ON "place" USING btree ("kind","name","region_code");--> statement-breakpoint
CREATE UNIQUE INDEX "training_running" ON "training" USING btree ("state") WHERE state = 'running';--> statement-breakpoint
CREATE INDEX "training_started" ON "training" USING btree ("started_at");