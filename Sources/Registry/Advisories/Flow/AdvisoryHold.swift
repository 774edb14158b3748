import Advisories
import Database

/// Whether the content of a version is still what was sent to review.
///
/// The content is drawn up anew from the records, as of the moment of the submission: whatever changed since – an analysis, a release, a name, the stage of a
/// product – shows, and what was said of the old content no longer counts.
struct AdvisoryHold {
    /// What the version says now, as of its submission.
    let content: AdvisoryContent
    /// Places of facts that are otherwise; none while the content holds.
    let changes: [String]

    init(_ advisory: StoredAdvisory, _ version: StoredAdvisoryVersion, _ reader: RegistryReader) throws {
        content = try AdvisoryContent(advisory, version, at: version.submittedAt ?? reader.now, reader)
        guard let digest = version.digest, digest != content.digest else {
            changes = []
            return
        }
        let places = FactsDifference.places(version.facts ?? "", AdvisoryContent.text(content.facts))
        // The facts are the same and the documents are not: the program writes them otherwise than it did.
        changes = places.isEmpty ? ["documents"] : places
    }

    /// - Throws: ``AdvisoryError/contentChanged(number:places:)``.
    func mustHold(_ advisory: StoredAdvisory) throws {
        guard changes.isEmpty else { throw AdvisoryError.contentChanged(number: advisory.number, places: changes) }
    }
}

extension StoredAdvisoryVersion {
    /// What a signature under it is bound to.
    func signed(in reader: RegistryReader) throws -> SignedSubject {
        let advisory = try reader.get(StoredAdvisory.self, self.advisory)
        let release = try reader.connection.number("SELECT MIN(release_id) FROM advisory_release WHERE version_id = ?", [.integer(id)])
        guard let release else { throw RegistryError.notFound(.release, advisory.number) }
        return SignedSubject(
            kind: .advisoryVersion, id: id, label: try label(in: reader), digest: try presentDigest(advisory, reader) ?? "", author: author,
            product: try reader.get(Product.self, try reader.get(Release.self, release).product))
    }

    /// The digest of what it says now. Of one that is out: of what went out, under the moment of its submission, which an approval was about.
    private func presentDigest(_ advisory: StoredAdvisory, _ reader: RegistryReader) throws -> String? {
        guard publishedAt != nil, let facts, let submittedAt, let moment = AdvisoryTime(submittedAt) else {
            return try AdvisoryHold(advisory, self, reader).content.digest
        }
        var out = try AdvisoryContent.facts(facts)
        out.revisions[out.revisions.count - 1].date = moment
        return AdvisoryContent.digest(advisory, self, try AdvisoryContent.documents(out))
    }
}
