package org.linimasa.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service small enough to show each habit. */
@Path("/api/v1/samples")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SampleResource {
    public enum Colour {
        RED,
        GREEN
    }

    public record Sample(
            @NotNull @Size(max = 5) String name,
            @Nullable Integer size,
            @Nullable Boolean open,
            @Nullable Colour colour,
            @Nullable LocalDateTime at,
            @Nullable List<@Valid Sample> parts) {
        @JsonCreator
        public Sample {}
    }

    public static class Filters {
        @QueryParam("status")
        @Nullable
        String status;
    }

    @GET
    public Sample get(@QueryParam("from") String from, @BeanParam Filters filters) {
        return new Sample("a", null, null, null, LocalDateTime.parse("2024-01-16T18:00"), null);
    }

    @GET
    @Path("/{id}")
    public Sample one(@PathParam("id") UUID id) {
        throw ProblemException.notFound("sample", id);
    }

    @GET
    @Path("/defect")
    public Sample defect() {
        throw new IllegalStateException("secret detail");
    }

    @GET
    @Path("/outage")
    public Sample outage() {
        throw new IllegalStateException(new SQLException("terminating connection", "57P01"));
    }

    @POST
    public Sample post(@Valid @NotNull Sample sample) {
        return sample;
    }
}
