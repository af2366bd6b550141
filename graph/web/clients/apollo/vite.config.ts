import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The application and the service have one origin, so that no CORS is needed.
const proxy = { "/graphql": process.env.RACING_URL ?? "http://localhost:8000" };

export default defineConfig({
  plugins: [react()],
  server: { proxy },
  preview: { proxy },
  logLevel: "warn",
  build: { chunkSizeWarningLimit: 1000 },
});
