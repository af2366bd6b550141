variable "name" {
  description = "First part of every name."
  type        = string
}

variable "vpc_id" {
  description = "The network it runs in."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets with a way to the registry, the secrets and the bucket."
  type        = list(string)
}

variable "image" {
  description = "The pipeline's image, with its tag."
  type        = string
}

variable "bucket_name" {
  description = "Name of the bucket of raw files."
  type        = string
}

variable "bucket_arn" {
  description = "The bucket of raw files."
  type        = string
}

variable "key_arn" {
  description = "The key that its files are encrypted with."
  type        = string
}

variable "secret_arn" {
  description = "Secret that holds the DATABASE_URL of the role racing_pipeline."
  type        = string
}

variable "trigger_key" {
  description = "Object whose upload starts the pipeline."
  type        = string
}

variable "cpu" {
  description = "Processor of a run, in 1024ths."
  type        = number
  default     = 1024
}

variable "memory" {
  description = "Memory of a run, in MiB."
  type        = number
  default     = 2048
}
