package io.github.thrivesdk.testkit;

import com.github.tomakehurst.wiremock.http.ResponseDefinition;

/** How a group of operations words its errors. */
interface ErrorShape {
    ResponseDefinition of(int status, String error, String message);
}
