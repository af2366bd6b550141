# The pipeline as a task that an upload starts. Several at once do no harm: they publish one after another, and one that
# finds nothing new ends.

data "aws_region" "here" {}

resource "aws_ecs_cluster" "pipeline" {
  name = "${var.name}-pipeline"

  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_cloudwatch_log_group" "pipeline" {
  #checkov:skip=CKV_AWS_158:The pipeline's messages hold no secrets; rejected rows are in the raw files.
  name              = "/${var.name}/pipeline"
  retention_in_days = 365
}

resource "aws_security_group" "pipeline" {
  #checkov:skip=CKV2_AWS_5:The task below is started in it, by the target of the rule.
  name_prefix = "${var.name}-pipeline-"
  description = "The pipeline of ${var.name}: out to PostgreSQL and to AWS, and no way in"
  vpc_id      = var.vpc_id

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_egress_rule" "out" {
  for_each = { postgres = 5432, https = 443 }

  security_group_id = aws_security_group.pipeline.id
  description       = each.key
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = each.value
  to_port           = each.value
}

resource "aws_ecs_task_definition" "etl" {
  family                   = "${var.name}-etl"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.cpu
  memory                   = var.memory
  execution_role_arn       = aws_iam_role.start.arn
  task_role_arn            = aws_iam_role.read.arn

  # The image's file system cannot be written; these two folders last as long as the task.
  volume {
    name = "temporary"
  }
  volume {
    name = "reports"
  }

  container_definitions = jsonencode([{
    name                   = "etl"
    image                  = var.image
    essential              = true
    user                   = "10001"
    readonlyRootFilesystem = true
    command                = ["run", "--source", "s3://${var.bucket_name}/"]
    environment            = [{ name = "AWS_REGION", value = data.aws_region.here.region }]
    secrets                = [{ name = "DATABASE_URL", valueFrom = var.secret_arn }]
    mountPoints = [
      { sourceVolume = "temporary", containerPath = "/tmp" },
      { sourceVolume = "reports", containerPath = "/app/data/final" },
    ]
    logConfiguration = {
      logDriver = "awslogs"
      options = {
        awslogs-group         = aws_cloudwatch_log_group.pipeline.name
        awslogs-region        = data.aws_region.here.region
        awslogs-stream-prefix = "etl"
      }
    }
  }])
}

resource "aws_cloudwatch_event_rule" "uploaded" {
  name        = "${var.name}-uploaded"
  description = "The last of a set of raw files is there"

  event_pattern = jsonencode({
    source      = ["aws.s3"]
    detail-type = ["Object Created"]
    detail = {
      bucket = { name = [var.bucket_name] }
      object = { key = [var.trigger_key] }
    }
  })
}

resource "aws_cloudwatch_event_target" "etl" {
  rule     = aws_cloudwatch_event_rule.uploaded.name
  arn      = aws_ecs_cluster.pipeline.arn
  role_arn = aws_iam_role.events.arn

  ecs_target {
    task_definition_arn = aws_ecs_task_definition.etl.arn
    launch_type         = "FARGATE"

    network_configuration {
      subnets         = var.subnet_ids
      security_groups = [aws_security_group.pipeline.id]
    }
  }
}
