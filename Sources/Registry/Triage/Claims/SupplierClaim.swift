public import Database
public import PSIRT

/// What a supplier's VEX document says of a finding. It stands beside our own analysis and never in its place.
public struct SupplierClaim: Record {
    /// What it is.
    public static let kind = SubjectKind.supplierClaim
    /// Its columns.
    public static let columns = [
        "finding_id", "supplier_id", "status", "justification", "document", "pointer", "digest", "stated_at", "received_at",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which finding.
    public let finding: Int
    /// Who claims it.
    public let supplier: Int
    /// What is claimed.
    public let status: AnalysisStatus
    /// Why, in the document's label or words.
    public let justification: String?
    /// Id of the document, or its file.
    public let document: String
    /// Place in the document.
    public let pointer: String
    /// SHA-256 of the document, under which it is kept.
    public let digest: String
    /// When it was stated; nil if the document does not say.
    public let statedAt: String?
    /// When it was taken in.
    public let receivedAt: String

    /// What people call it.
    public var label: String { "#\(finding) \(document)\(pointer)" }

    init(
        finding: Int, supplier: Int, status: AnalysisStatus, justification: String?, document: String, pointer: String, digest: String,
        statedAt: String?, receivedAt: String
    ) {
        self.finding = finding
        self.supplier = supplier
        self.status = status
        self.justification = justification
        self.document = document
        self.pointer = pointer
        self.digest = digest
        self.statedAt = statedAt
        self.receivedAt = receivedAt
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        finding = try row.int("finding_id")
        supplier = try row.int("supplier_id")
        status = try row.word("status")
        justification = try row.optionalText("justification")
        document = try row.text("document")
        pointer = try row.text("pointer")
        digest = try row.text("digest")
        statedAt = try row.optionalText("stated_at")
        receivedAt = try row.text("received_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(finding), .integer(supplier), .text(status.rawValue), .text(justification), .text(document), .text(pointer), .text(digest),
            .text(statedAt), .text(receivedAt),
        ]
    }
}
