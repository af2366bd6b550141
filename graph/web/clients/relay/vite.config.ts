import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import relay from "vite-plugin-relay";

// The application and the service have one origin, so that no CORS is needed.
const proxy = { "/graphql": process.env.RACING_URL ?? "http://localhost:8000" };

export default defineConfig({
  plugins: [relay, react()],
  server: { proxy },
  preview: { proxy },
  logLevel: "warn",
  build: { chunkSizeWarningLimit: 1000 },
});
