package org.linimasa.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation whose address is passed on: feeds, calendars, pages. What mailers and networks append to addresses
 * ({@code utm_*}, {@code fbclid}, {@code _}) is ignored there, where other operations refuse it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LinkedFromElsewhere {}
