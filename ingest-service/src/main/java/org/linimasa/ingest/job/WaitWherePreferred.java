package org.linimasa.ingest.job;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers with the end of a job that a request began, where the caller prefers to wait for it: 200 if it is done by then, else
 * 202 as without. Waits after the operation, because a job begins when the transaction ends that it was stored in.
 */
@Provider
@BeginsJob
public class WaitWherePreferred implements ContainerResponseFilter {
    private final AwaitJob awaitJob;

    WaitWherePreferred(AwaitJob awaitJob) {
        this.awaitJob = awaitJob;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Optional<Duration> wait = Prefer.wait(request.getHeaders().get(Prefer.HEADER));
        String location = response.getHeaderString(HttpHeaders.LOCATION);
        if (wait.isEmpty() || location == null || response.getStatus() != Status.ACCEPTED.getStatusCode()) {
            return;
        }
        String path = URI.create(location).getPath();
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        awaitJob.await(id, wait.get()).ifPresent(job -> {
            response.setEntity(job);
            response.getHeaders().putSingle(Prefer.APPLIED, "wait=" + wait.get().toSeconds());
            if (job.state() == Job.State.DONE) {
                response.setStatus(Status.OK.getStatusCode());
            }
        });
    }
}
