package import Advisories
package import JSONSchema

/// Mirrors what a provider serves openly into a folder, and keeps nothing that its hashes and signatures do not bear out.
///
/// A file stands at `FOLDER/host/path`, so that `FOLDER/host` can be checked like a provider's own tree.
package struct ProviderMirror: Sendable {
    /// The files of the provider.
    package var files: ProviderFiles
    /// Where the copies go.
    package var folder: String
    /// What the server may ask of us.
    package var limits = FetchLimits()
    /// The official schemas, for the tests of documents.
    package var schemas: SchemaFiles?
    /// Runs gpg; nil where there is none: what claims a signature is then refused, unless ``allowsUnproven``.
    package var gnuPG: ProgramRunner?
    /// The only fingerprint that is trusted; nil trusts what the metadata name.
    package var fingerprint: String?
    /// Whether documents of a trusted provider are kept that have no hash or signature. Wrong ones are refused all the same.
    package var allowsUnproven = false
    /// The time of the run.
    package var now: AdvisoryTime
    /// Is told what is being fetched.
    package var progress: @Sendable (String) -> Void = { _ in }

    /// A mirror of these files.
    package init(_ files: ProviderFiles, folder: String, now: AdvisoryTime) { (self.files, self.folder, self.now) = (files, folder, now) }

    /// Mirrors.
    ///
    /// - Parameter place: the address of a provider-metadata.json, or `https://domain`.
    /// - Throws: ``ProviderError`` or `FeedError` where the metadata cannot be had or the folder not be written; what is wrong with single
    ///   documents is in the report.
    package func run(_ place: String) throws -> MirrorReport {
        var run = MirrorRun(self)
        return try run.report(place)
    }
}
