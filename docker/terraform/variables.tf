variable "region" {
  description = "Where everything is."
  type        = string
}

variable "name" {
  description = "First part of every name."
  type        = string
  default     = "racing-data"

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{2,30}$", var.name))
    error_message = "Small letters, digits and hyphens, 3 to 31 of them, a letter first."
  }
}

variable "vpc_id" {
  description = "The network of the database and the pipeline."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets in two zones or more, with a way to the registry, the secrets and the bucket."
  type        = list(string)

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "The database needs subnets in two zones."
  }
}

variable "service_security_group_ids" {
  description = "Security groups from which the service reaches the database, such as the cluster's nodes."
  type        = list(string)
  default     = []
}

variable "database_class" {
  description = "Size of the database; it is read once per version and process, so a small one will do."
  type        = string
  default     = "db.t4g.small"
}

variable "multi_az" {
  description = "Whether a second database stands by in another zone."
  type        = bool
  default     = true
}

variable "pipeline_secret_arn" {
  description = "Secret that holds the DATABASE_URL of the role racing_pipeline, which docker/postgres/roles.sql makes."
  type        = string
}

variable "image_tag" {
  description = "Version of the pipeline's image, as it was pushed to the registry."
  type        = string
}

variable "trigger_key" {
  description = "Object whose upload starts the pipeline. Upload it last."
  type        = string
  default     = "SOURCE.txt"
}
