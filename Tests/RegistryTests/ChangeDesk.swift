import Database
import JSONStream
import TestDatabases

@testable import Registry

/// What the tests of change control need beside a desk: an SBOM, a change that is approved, a release that is frozen.
extension TestDesk {
    /// Somebody who writes and does things, so that the person of each role is a second one.
    static let author = Principal(handle: "author", channel: "test")

    /// A proof of the password of a person, without the work of it; that ``Registry/prove(_:password:)`` makes none for a wrong one is tested with people.
    static func proof(_ principal: Principal) -> PasswordProof { PasswordProof(handle: principal.handle) }

    /// Runs `body` on a desk that has an author beside the people of the roles.
    static func withAuthor(_ driver: TestDatabase, _ body: (TestDesk) async throws -> Void) async throws {
        try await with(driver) { desk in
            let administrator = person(.administrator)
            try await desk.registry.perform(AddPerson(Person(handle: "author", name: "作成 太郎")), as: administrator)
            try await desk.registry.perform(GrantRole(.quality, to: "author"), as: administrator)
            try await body(desk)
        }
    }

    /// A small SBOM with one library.
    static func sbom(_ version: String, library: String = "zlib") -> [UInt8] {
        Array(
            """
            {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,
             "metadata":{"timestamp":"2026-11-01T00:00:00Z","component":{"type":"firmware","bom-ref":"pump","name":"pump-firmware","version":"2.1"}},
             "components":[{"type":"library","bom-ref":"a","name":"\(library)","version":"\(version)","purl":"pkg:generic/\(library)@\(version)"}]}
            """.utf8)
    }

    /// A release in work with an SBOM.
    @discardableResult
    func release(_ version: String, library: String = "1.3.1", of product: String = "PUMP-100") async throws -> ReleaseReference {
        let reference = ReleaseReference(product: product, version: version)
        try await registry.perform(AddRelease(reference), as: Self.author)
        try await takeSBOM(reference, library: library)
        return reference
    }

    func takeSBOM(_ reference: ReleaseReference, library: String) async throws {
        try await registry.takeSBOM(ByteBlock(Self.sbom(library)), file: "pump.cdx.json", release: reference, as: Self.author)
    }

    /// A change request of the author's, as far as `state`, by the regular way.
    @discardableResult
    func change(_ state: ChangeState, release: String? = nil, by author: Principal = author) async throws -> String {
        let number = try await registry.perform(
            OpenChange("PUMP-100", .security, title: "zlib", description: "close CVE", release: release), as: author
        ).number
        let order: [ChangeState] = [.draft, .requested, .analysed, .approved, .implemented, .verified]
        for next in order.dropFirst() where order.firstIndex(of: next) ?? 99 <= order.firstIndex(of: state) ?? 0 {
            switch next {
            case .requested: try await registry.perform(RequestChange(number), as: author)
            case .analysed:
                try await registry.perform(AnalyseChange(number, impact: "zlib only", changesFunction: .no, because: "no new function"), as: author)
            case .approved:
                let safety = Self.person(.safety)
                try await registry.perform(ApproveChange(number, proof: Self.proof(safety)), as: safety)
            case .implemented: try await registry.perform(ImplementChange(number, "replaced"), as: author)
            default: try await registry.perform(VerifyChange(number, "tests passed"), as: Self.person(.quality))
            }
        }
        return number
    }

    func state(_ number: String) async throws -> ChangeState {
        try await registry.ask(ShowChange(number), as: Self.author).change.state
    }

    /// Freezes, approves and ships.
    func ship(_ reference: ReleaseReference) async throws {
        try await registry.perform(FreezeRelease(reference), as: Self.author)
        let safety = Self.person(.safety)
        try await registry.perform(SignApproval(.baseline(BaselineReference(reference)), proof: Self.proof(safety)), as: safety)
        try await registry.perform(ShipRelease(reference), as: Self.author)
    }

    /// Changes the tables behind the registry's back.
    func force(_ sql: String, _ arguments: [SQLValue] = []) async throws {
        _ = try await registry.database.write { try $0.execute(sql, arguments) }
    }

    func count(_ sql: String) async throws -> Int? { try await registry.database.read { try $0.number(sql) } }
}

extension TestDesk {
    /// A version of a document of the author's, put to a release where one is named. Rows are written as the use cases for documents write them.
    func document(_ code: String, version: String, text: String, in release: ReleaseReference? = nil) async throws -> Int {
        try await registry.perform(PutDocument(code: code, version: version, text: text, release: release), as: Self.author)
    }
}

private struct PutDocument: UseCase {
    static let permission = Permission.manageDocuments
    let code: String
    let version: String
    let text: String
    let release: ReleaseReference?

    func perform(in transaction: RegistryTransaction) throws -> Int {
        let digest = try BlobStore.put(Array(text.utf8), in: transaction)
        let connection = transaction.connection
        let known = try connection.number("SELECT id FROM document WHERE code = ?", [.text(code)])
        let document =
            try known
            ?? connection.insertedID(
                "INSERT INTO document (revision, product_id, kind, code, title_ja, title_en) VALUES (1, 1, 'instructions', ?, '取扱説明書', 'IFU')",
                [.text(code)])
        let id = try connection.insertedID(
            """
            INSERT INTO document_version (revision, document_id, version, language, file, media_type, digest, dated, state, author_id)
            VALUES (1, ?, ?, 'ja', 'ifu.pdf', 'application/pdf', ?, '2026-11-01', 'approved', ?)
            """, [.integer(document), .text(version), .text(digest), .integer(try transaction.actor().id)])
        if let release {
            try connection.execute(
                "INSERT INTO release_item (revision, release_id, kind, item_id, inherited) VALUES (1, ?, 'document-version', ?, 0)",
                [.integer(try transaction.release(release).id), .integer(id)])
        }
        return id
    }
}

extension TestDesk {
    /// A compiler that is put to a release.
    func tool(_ name: String, _ version: String, in release: ReleaseReference) async throws {
        let id = try await registry.database.write { connection in
            try connection.insertedID(
                "INSERT INTO supporting_item (revision, code, kind, name, version) VALUES (1, ?, 'compiler', ?, ?)",
                [.text("\(name)-\(version)"), .text(name), .text(version)])
        }
        try await force(
            """
            INSERT INTO release_item (revision, release_id, kind, item_id, purpose, inherited)
            SELECT 1, r.id, 'supporting-item', \(id), 'build', 0 FROM product_release r JOIN product p ON p.id = r.product_id
            WHERE p.code = ? AND r.version = ?
            """, [.text(release.product), .text(release.version)])
    }
}
