import JSONStream

/// An SBOM that came to the server, as its job keeps it.
public struct SBOMIntake: Sendable, Hashable {
    /// Name under which it came.
    public var file: String
    /// Of which release.
    public var release: ReleaseReference?
    /// Code of the supplier who sent it; nil for the maker's own.
    public var supplier: String?
    /// Name of the file in the spool folder that holds its bytes.
    public var spool: String
    /// Why, in the person's words.
    public var reason: String?

    /// What came.
    public init(file: String, release: ReleaseReference?, supplier: String?, spool: String, reason: String? = nil) {
        self.file = file
        self.release = release
        self.supplier = supplier
        self.spool = spool
        self.reason = reason
    }

    var text: String {
        let json = JSONValue.members([
            "file": .string(file), "product": .text(release?.product), "version": .text(release?.version), "supplier": .text(supplier),
            "spool": .string(spool), "reason": .text(reason),
        ])
        return String(decoding: CanonicalJSON.bytes(json), as: UTF8.self)
    }

    /// Reads what ``Job/input`` holds; nil if it is of another kind.
    public init?(of job: Job) {
        guard job.jobKind == .takeSBOM else { return nil }
        var reader = JSONReader(ByteBlock(job.input.utf8))
        guard case .object(let members)? = try? reader.value() else { return nil }
        func text(_ key: String) -> String? { members.first { $0.key == key }?.value.stringValue }
        guard let file = text("file"), let spool = text("spool") else { return nil }
        var release: ReleaseReference?
        if let product = text("product"), let version = text("version") { release = ReleaseReference(product: product, version: version) }
        self.init(file: file, release: release, supplier: text("supplier"), spool: spool, reason: text("reason"))
    }
}
