import Database

/// Configuration status accounting of a release (構成状態の記録; JIS T 2304 8.3): what it consists of, how far it is, what changed since its last
/// baseline, what is open, and who has its SBOM.
public struct ConfigurationStatus: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A change request in the report.
    public struct Change: Sendable, Hashable {
        /// The change request.
        public let change: ChangeRequest
        /// Whether it is for this release.
        public let isForRelease: Bool
        /// Whether it was opened after the last baseline.
        public let isNew: Bool
    }

    /// The report.
    public struct Report: Sendable {
        /// When it was made, RFC 3339 UTC.
        public let madeAt: String
        /// The product.
        public let product: Product
        /// The release.
        public let release: Release
        /// Version of the release that it was cloned from.
        public let clonedFrom: String?
        /// Its items now, by section and key.
        public let items: [ConfigurationItem]
        /// Its baselines, newest first.
        public let baselines: [ListBaselines.Entry]
        /// From when on changes and problems are counted as since the last baseline: the time of its newest baseline, else of the newest one of the
        /// release that it was cloned from; nil if there is neither, and all are counted.
        public let since: String?
        /// Change requests for it, and those of the product that are open or were closed since then.
        public let changes: [Change]
        /// Problem reports about it, and those of the product that are open or were closed since then.
        public let problems: [ProblemReport]
        /// What was issued of it, newest first.
        public let issued: [HeldSBOM]
        /// Versions of the product's releases by number in the register, for the references in changes and problems.
        public let versions: [Int: String]
    }

    /// Which release.
    public var reference: ReleaseReference

    /// A question about a release.
    public init(_ reference: ReleaseReference) { self.reference = reference }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(reference) }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Report {
        let release = try reader.release(reference)
        let parent = try release.clonedFrom.map { try reader.get(Release.self, $0) }
        let baselines = try ListBaselines.entries(of: release, reader)
        let since = try baselines.first?.baseline.frozenAt ?? parent.flatMap { try reader.newestBaseline(of: $0)?.frozenAt }
        let releases = try reader.list(Release.self, where: "product_id = ?", [.integer(release.product)])
        return Report(
            madeAt: reader.now, product: try reader.get(Product.self, release.product), release: release, clonedFrom: parent?.version,
            items: try ConfigurationItems.of(release, reader), baselines: baselines, since: since, changes: try changes(release, since, reader),
            problems: try problems(release, since, reader), issued: try ListIssuedSBOMs(reference, limit: .max).answer(in: reader),
            versions: Dictionary(releases.map { ($0.id, $0.version) }, uniquingKeysWith: { first, _ in first }))
    }

    private func changes(_ release: Release, _ since: String?, _ reader: RegistryReader) throws -> [Change] {
        let own = Set(try ReleaseChanges.of(release, reader).map(\.id))
        return try reader.list(ChangeRequest.self, where: "product_id = ?", [.integer(release.product)]).compactMap { change in
            let isRecent = change.state.isOpen || (change.closedAt ?? "~") >= (since ?? "")
            guard own.contains(change.id) || (isRecent && change.state != .rejected) else { return nil }
            return Change(change: change, isForRelease: own.contains(change.id), isNew: change.openedAt >= (since ?? ""))
        }
    }

    private func problems(_ release: Release, _ since: String?, _ reader: RegistryReader) throws -> [ProblemReport] {
        try reader.list(ProblemReport.self, where: "product_id = ?", [.integer(release.product)]).filter { problem in
            problem.release == release.id || problem.state != .closed || (problem.closedAt ?? "~") >= (since ?? "")
        }
    }
}
