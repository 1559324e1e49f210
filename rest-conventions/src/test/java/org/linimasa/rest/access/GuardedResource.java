package org.linimasa.rest.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** One operation for each role, and one that nobody thought of. */
@Path("/api/v1/guarded")
public class GuardedResource {
    private final SecurityIdentity identity;

    GuardedResource(SecurityIdentity identity) {
        this.identity = identity;
    }

    @GET
    @RolesAllowed(Roles.READER)
    public String read() {
        return identity.getPrincipal().getName();
    }

    @GET
    @Path("roles")
    @RolesAllowed(Roles.READER)
    public String roles() {
        return identity.getRoles().toString();
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    public String contribute() {
        return identity.getPrincipal().getName();
    }

    @PATCH
    @RolesAllowed(Roles.EDITOR)
    public String edit() {
        return identity.getPrincipal().getName();
    }

    @DELETE
    @RolesAllowed(Roles.ADMIN)
    public String administer() {
        return identity.getPrincipal().getName();
    }

    @PUT
    public String forgotten() {
        return "nobody said who may do this";
    }
}
