import Diagnostics
import JSONStream
import PSIRT
import Registry

/// All that is kept of a product, as far as the person's rights reach.
struct ProductEvidence {
    let code: String
    let registry: Registry
    let principal: Principal
    let madeAt: String

    init(_ code: String, _ registry: Registry, _ principal: Principal, madeAt: String) {
        self.code = code
        self.registry = registry
        self.principal = principal
        self.madeAt = madeAt
    }

    func collect(_ parts: BinderParts) async throws {
        let product = try await registry.ask(ShowProduct(code), as: principal)
        parts.begin("製品", "Product")
        try parts.add(json: BinderJSON.record(product), ["product"], "製品の事実", "Facts of the product")
        var releases: [Release] = []
        try await registry.forEach(ListReleases(product: code), as: principal) { releases.append($0) }
        for release in releases.reversed() { try await self.release(release, parts) }
        try await documents(parts)
        try await changes(parts)
        try await problems(parts)
        try await concerns(parts)
        try await lifecycle(parts)
        try await cases(parts)
        try await audit(parts)
    }

    private func release(_ release: Release, _ parts: BinderParts) async throws {
        let reference = ReleaseReference(product: code, version: release.version)
        let folder = ["releases", release.version]
        parts.begin("リリース \(release.version)", "Release \(release.version)")
        let status = try await registry.ask(ConfigurationStatus(reference), as: principal)
        try parts.add(folder + ["configuration"], "構成状態報告書", "Configuration status report") {
            ConfigurationStatusReport.document(status, language: $0)
        }
        for entry in status.baselines.reversed() {
            let number = entry.baseline.number
            try parts.add(
                folder + ["baseline-\(number)"], ending: "json", "ベースライン #\(number) の内容(SHA-256 \(entry.baseline.digest))",
                "Content of baseline #\(number) (SHA-256 \(entry.baseline.digest))", Array(entry.baseline.content.utf8))
            try parts.add(
                json: .array(entry.signatures.map(BinderJSON.signature)), folder + ["baseline-\(number)-signatures"], "ベースライン #\(number) の署名",
                "Signatures of baseline #\(number)")
        }
        for held in status.issued.reversed() {
            let issued = held.issued
            try parts.add(
                folder + ["issued-\(issued.number)"], ending: Self.ending(issued.format),
                "提供したSBOM #\(issued.number)(\(issued.recipient)、\(issued.format))",
                "SBOM issued #\(issued.number) (\(issued.recipient), \(issued.format))",
                try await registry.ask(ReadIssuedSBOM(reference, number: issued.number), as: principal))
        }
        if !status.issued.isEmpty {
            try parts.add(
                json: .array(status.issued.reversed().map { BinderJSON.record($0.issued, with: ["issuedBy": .string($0.person)]) }),
                folder + ["issued"],
                "提供したSBOMの記録", "Records of SBOMs issued")
        }
        try await analyses(reference, folder, parts)
    }

    /// A line of JSON for each analysis, so that a release with very many is still read line by line.
    private func analyses(_ reference: ReleaseReference, _ folder: [String], _ parts: BinderParts) async throws {
        var lines: [UInt8] = []
        var people: Set<Int> = []
        try await registry.forEach(ListReleaseAnalyses(reference), as: principal) { entry in
            var json = JSONWriter()
            json.value(
                BinderJSON.record(
                    entry.stored,
                    with: [
                        "vulnerability": .string(entry.vulnerability), "component": .string(entry.component), "version": .string(entry.version),
                        "current": .bool(entry.isCurrent),
                    ]))
            json.newline()
            lines += json.take()
            people.formUnion([entry.stored.author, entry.stored.reviewer].compactMap { $0 })
        }
        guard !lines.isEmpty else { return }
        try parts.add(folder + ["analyses"], ending: "jsonl", "該当の判断(すべての履歴)", "Judgements of findings, the whole history", lines)
        let names = try await registry.ask(NamesOf(people: people.sorted()), as: principal).people
        try parts.add(
            json: .object(names.sorted { $0.key < $1.key }.map { JSONValue.Member(String($0.key), .string($0.value)) }), folder + ["analyses-people"],
            "判断した人(author_id、reviewer_id)", "Who judged (author_id, reviewer_id)")
    }

    private func documents(_ parts: BinderParts) async throws {
        parts.begin("文書", "Documents")
        var entries: [ListDocuments.Entry] = []
        try await registry.forEach(ListDocuments(product: code), as: principal) { entries.append($0) }
        for entry in entries {
            for version in entry.versions.reversed() {
                let reference = DocumentReference(
                    product: code, document: entry.document.code, version: version.version, language: version.language)
                let shown = try await registry.ask(ShowDocumentVersion(reference), as: principal)
                let name = "\(entry.document.code)-\(version.version)-\(version.language)"
                try parts.add(
                    ["documents", name], ending: version.file.split(separator: ".").last.map(String.init) ?? "bin",
                    "\(reference.text) \(version.file)",
                    "\(reference.text) \(version.file)", try await registry.ask(ReadDocument(reference), as: principal).bytes)
                try parts.add(
                    json: BinderJSON.record(
                        version,
                        with: [
                            "authorName": .string(shown.author), "approverName": BinderJSON.text(shown.approver),
                            "signatures": .array(shown.signatures.map { BinderJSON.signature($0.signature) }),
                        ]), ["documents", "\(name)-record"], "\(reference.text) の記録と署名", "Record and signatures of \(reference.text)")
            }
        }
    }

    private func changes(_ parts: BinderParts) async throws {
        parts.begin("変更要求", "Change requests")
        var numbers: [String] = []
        try await registry.forEach(ListChanges(product: code), as: principal) { numbers.append($0.number) }
        for number in numbers.reversed() {
            let shown = try await registry.ask(ShowChange(number), as: principal)
            try parts.add(["changes", number], "変更記録 \(number) \(shown.change.title)", "Change record \(number) \(shown.change.title)") {
                ChangeRecord(shown, madeAt: madeAt, language: $0).document
            }
            try parts.add(
                json: BinderJSON.record(
                    shown.change, with: ["signatures": .array(shown.signatures.map { BinderJSON.signature($0.signature) })]), ["changes", number],
                "変更要求 \(number) の事実と署名", "Facts and signatures of \(number)")
        }
    }

    private func problems(_ parts: BinderParts) async throws {
        parts.begin("問題報告", "Problem reports")
        var numbers: [String] = []
        try await registry.forEach(ListProblems(product: code), as: principal) { numbers.append($0.number) }
        for number in numbers.reversed() {
            let shown = try await registry.ask(ShowProblem(number), as: principal)
            let links = shown.links.map { "\($0.role.rawValue) \($0.kind.rawValue) \($0.label)" }
            try parts.add(
                json: BinderJSON.record(
                    shown.problem,
                    with: [
                        "authorName": .string(shown.author), "links": BinderJSON.texts(links),
                        "signatures": .array(shown.signatures.map { BinderJSON.signature($0.signature) }),
                    ]), ["problems", number], "問題報告 \(number) \(shown.problem.title)", "Problem report \(number) \(shown.problem.title)")
        }
    }

    private static func ending(_ format: String) -> String {
        let text = format.lowercased()
        if text.contains("xml") { return "xml" }
        return text.contains("tag") ? "spdx" : text.contains("csv") ? "csv" : text.contains("xlsx") ? "xlsx" : "json"
    }
}
