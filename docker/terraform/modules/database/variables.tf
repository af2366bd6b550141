variable "name" {
  description = "First part of the database's name."
  type        = string
}

variable "vpc_id" {
  description = "The network it is in."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets in two zones or more."
  type        = list(string)
}

variable "instance_class" {
  description = "Its size."
  type        = string
}

variable "multi_az" {
  description = "Whether a second one stands by in another zone."
  type        = bool
}

variable "security_group_ids" {
  description = "Security groups of those who may reach it."
  type        = list(string)
}
