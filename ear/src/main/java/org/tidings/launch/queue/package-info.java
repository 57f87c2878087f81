/** ElasticMQ as a part of the installation: an SQS server whose messages survive a crash. */
package org.tidings.launch.queue;
