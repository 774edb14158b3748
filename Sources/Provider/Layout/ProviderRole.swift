/// What an issuing or collecting party is, by the requirements that it fulfils (CSAF 2.0 and 2.1, section 7.2).
package enum ProviderRole: String, Sendable, Hashable, CaseIterable {
    /// Publishes valid documents openly.
    case publisher = "csaf_publisher"
    /// Publishes them so that programs find them.
    case provider = "csaf_provider"
    /// Publishes them with hashes and signatures.
    case trustedProvider = "csaf_trusted_provider"
    /// Lists others.
    case lister = "csaf_lister"
    /// Lists and mirrors others.
    case aggregator = "csaf_aggregator"

    /// Whether a provider-metadata.json can claim it.
    package var isIssuing: Bool { self != .lister && self != .aggregator }
}
