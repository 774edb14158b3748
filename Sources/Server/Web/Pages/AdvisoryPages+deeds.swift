import Advisories
import Diagnostics
import HTTPTypes
import PSIRT
import Registry
import Reports
import Tables

extension AdvisoryPages {
    static let deeds: [Deed] = [
        .does("/advisories/new", "draftAdvisory", of: new, .added) { call in
            let given = call.given
            let proposal = AdvisoryProposal(
                releases: try words(given.text("releases")).map { try ReleaseReference($0) }, vulnerabilities: words(given.text("vulnerabilities")),
                psirtCase: given.text("case"))
            let ids = try await call.ask(AdvisoryVulnerabilities(proposal))
            let sources = try call.desk.catalogue.current().map { try AdvisorySource.read(ids, in: $0) } ?? []
            return DraftAdvisory(try given.needWord("kind"), proposal, sharing: try sharing(call), sources: sources)
        } then: { advisory, _ in
            Places.advisory(advisory.number)
        },
        deed("text") { call, number in
            let place = call.given.need("place")
            var edit = EditAdvisory(
                number, texts: [.init(place, .japanese, call.given.text("ja")), .init(place, .english, call.given.text("en"))])
            edit.leaveOut(whatStandsIn: try await call.ask(ShowAdvisory(number)).texts)
            return edit
        },
        deed("accept") { call, number in AcceptAdvisoryPoint(number, call.given.need("point")) },
        deed("share") { call, number in SetAdvisorySharing(number, try sharing(call)) },
        deed("submit") { _, number in SubmitAdvisory(number) },
        deed("approve", .signed) { call, number in
            ApproveAdvisory(number, .approved, comment: call.given.text("comment"), proof: try await call.proof())
        },
        deed("reject", .signed) { call, number in
            ApproveAdvisory(number, .rejected, comment: call.given.text("comment"), proof: try await call.proof())
        },
        deed("send-back") { _, number in ReturnAdvisory(number) },
        deed("publish") { _, number in PublishAdvisory(number) },
        deed("give-up", .cancelled) { _, number in AbandonAdvisory(number) },
        deed("revise") { call, number in ReviseAdvisory(number, try call.given.needWord("change")) },
        deed("withdraw", .ended) { call, number in
            WithdrawAdvisory(number, because: Wording(ja: call.given.need("reasonJa"), en: call.given.need("reasonEn")))
        },
        deed("supersede", .ended) { call, number in
            SupersedeAdvisory(
                number, by: call.given.need("successor"), because: Wording(ja: call.given.need("reasonJa"), en: call.given.need("reasonEn")))
        },
        deed("contents") { call, number in
            let given = call.given
            let adding = words(given.text("addVulnerabilities"))
            let sources = try call.desk.catalogue.current().map { try AdvisorySource.read(adding, in: $0) } ?? []
            return ChangeAdvisoryContents(
                number, adding: try words(given.text("addReleases")).map { try ReleaseReference($0) },
                removing: try words(given.text("removeReleases")).map { try ReleaseReference($0) }, vulnerabilities: adding,
                removingVulnerabilities: words(given.text("removeVulnerabilities")), sources: sources)
        },
        deed("notify", .added) { _, number in NotifyAdvisory(number) },
        .steps("/advisories/{advisory}/download", "exportAdvisory", of: page, leadingTo: ExportAdvisory.self) { call in
            .file(try await download(call))
        },
    ]

    private static func deed<Case: UseCase>(
        _ name: String, _ notice: Notice = .saved, _ useCase: @escaping @Sendable (PageCall, String) async throws -> Case
    ) -> Deed {
        .does("/advisories/{advisory}/" + name, "advisory " + name, of: page, notice) { call in
            try await useCase(call, call.name("advisory"))
        } then: { _, call in
            Places.advisory(call.name("advisory"))
        }
    }

    private static func words(_ text: String?) -> [String] {
        (text ?? "").split { $0 == "," || $0 == "、" || $0.isWhitespace }.map(String.init)
    }

    private static func sharing(_ call: PageCall) throws -> AdvisorySharing {
        AdvisorySharing(
            label: try call.given.needWord("label"), embargoUntil: try call.given.moment("until"),
            recipients: (call.given.text("recipients") ?? "").split(whereSeparator: \.isNewline).map(String.init))
    }

    /// The advisory in the form that was asked for; several files as one archive.
    private static func download(_ call: PageCall) async throws -> Reply {
        let language: Language = try call.given.needWord("documentLanguage")
        let wanted = call.given.need("format")
        guard wanted == "pdf" || AdvisoryFormat(rawValue: wanted) != nil else {
            throw ServerError.invalid([RequestProblem("format", ja: "選んでください。", en: "must be chosen.")])
        }
        let format = AdvisoryFormat(rawValue: wanted) ?? .html
        let answer = try await call.perform(
            ExportAdvisory(call.name("advisory"), format, language, version: call.given.number("version")))
        let outputs = wanted == "pdf" ? [try AdvisoryDocument.pdf(answer.prepared)] : answer.outputs
        guard let first = outputs.first else { throw ServerError.noSuchPlace }
        if outputs.count == 1 { return reply(first.fileName, first.bytes) }
        let archive = try ZipWriter.write(outputs.map { ($0.fileName, $0.bytes) })
        return reply(first.fileName + ".zip", archive)
    }

    private static func reply(_ name: String, _ bytes: [UInt8]) -> Reply {
        let safe = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "." || $0 == "_") }
        return Reply(
            headers: [
                .contentType: "application/octet-stream", .contentDisposition: "attachment; filename=\"\(safe)\"", .cacheControl: "no-store",
            ], body: bytes)
    }
}
