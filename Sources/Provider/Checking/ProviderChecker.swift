package import Advisories
import Diagnostics
import Feeds
package import JSONSchema

/// Checks what providers, listers and aggregators serve against the requirements of the standard, as a stranger sees it.
package struct ProviderChecker: Sendable {
    /// The files.
    package var files: ProviderFiles
    /// What the server may ask of us.
    package var limits = FetchLimits()
    /// The official schemas; none come with Mimamori.
    package var schemas: SchemaFiles?
    /// Runs gpg; nil where signatures cannot be looked at.
    package var gnuPG: ProgramRunner?
    /// The time of the check.
    package var now: AdvisoryTime

    /// A checker of these files.
    package init(_ files: ProviderFiles, now: AdvisoryTime) { (self.files, self.now) = (files, now) }

    /// Checks a provider, or what lists and mirrors others.
    ///
    /// - Parameters:
    ///   - place: the address of a provider-metadata.json or aggregator.json, or `https://domain`; for a folder what its files know.
    ///   - title: how the report calls it.
    ///   - role: the role to be held against; nil for the one that is claimed.
    /// - Throws: ``ProviderError/noMetadata(place:)`` where there is nothing to check; what ``ProviderFiles/get`` throws for it.
    package func check(_ place: String, title: String? = nil, as role: ProviderRole? = nil) throws -> CheckReport {
        if place.hasSuffix("/aggregator.json") {
            var run = AggregatorRun(self)
            return try run.report(place, title ?? place, role)
        }
        var run = ProviderRun(self)
        return try run.report(place, title ?? place, role)
    }
}
