# terraform test: what would be made, with a provider that only pretends.

mock_provider "aws" {
  mock_data "aws_iam_policy_document" {
    defaults = { json = "{}" }
  }
}

variables {
  region              = "eu-central-1"
  name                = "racing-data"
  vpc_id              = "vpc-1"
  subnet_ids          = ["subnet-1", "subnet-2"]
  pipeline_secret_arn = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:racing"
  image_tag           = "1.0.0"
}

run "everything_fits_together" {
  command = plan
}

run "the_database_is_private_encrypted_and_kept" {
  command = plan

  module {
    source = "./modules/database"
  }

  variables {
    instance_class     = "db.t4g.small"
    multi_az           = true
    security_group_ids = ["sg-1", "sg-2"]
  }

  assert {
    condition     = !aws_db_instance.database.publicly_accessible
    error_message = "The database can be reached from outside."
  }

  assert {
    condition     = aws_db_instance.database.storage_encrypted && aws_db_instance.database.deletion_protection
    error_message = "The database is not encrypted, or can be deleted by mistake."
  }

  assert {
    condition     = length(aws_vpc_security_group_ingress_rule.postgres) == 2
    error_message = "Not everybody who should reaches the database."
  }
}

run "the_upload_of_the_last_file_starts_the_pipeline" {
  command = plan

  module {
    source = "./modules/pipeline"
  }

  variables {
    image       = "registry/racing-data-etl:1.0.0"
    bucket_name = "raw"
    bucket_arn  = "arn:aws:s3:::raw"
    key_arn     = "arn:aws:kms:eu-central-1:123456789012:key/raw"
    secret_arn  = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:racing"
    trigger_key = "SOURCE.txt"
  }

  assert {
    condition     = jsondecode(aws_cloudwatch_event_rule.uploaded.event_pattern).detail.object.key == ["SOURCE.txt"]
    error_message = "Another upload than the last one starts the pipeline."
  }
}

run "one_zone_is_too_few" {
  command = plan

  variables {
    subnet_ids = ["subnet-1"]
  }

  expect_failures = [var.subnet_ids]
}

run "names_are_checked" {
  command = plan

  variables {
    name = "Racing Data"
  }

  expect_failures = [var.name]
}
