import Diagnostics
import Duties
import HTTPTypes
import Hummingbird
import JSONStream
import Lifecycle
import Registry

/// The public support status of products: permanent addresses, no sign-in, no cookies, the same answer for everybody. Only products whose status a
/// person made public are there; all others are answered as what is nowhere.
struct StatusDoor: Sendable {
    static let paths = ["/support", "/support/{product}", "/support/{product}/status.json"]

    let desk: Desk

    func add(to router: Router<Visit>) {
        let door = OpenDoor(desk: desk)
        door.get(router, Self.paths[0], "support list") { request, _, language in
            let products = try await desk.registry.ask(PublicStatus(), as: .system)
            var view = door.frame(request, language)
            view["products"] = products.map { row($0, language) }
            view["hasProducts"] = products.isEmpty ? nil : true
            return PageDesk.html("pages/support", view, language)
        }
        door.get(router, Self.paths[1], "support") { request, visit, language in
            let entry = try await entry(visit)
            var view = door.frame(request, language)
            view["support"] = row(entry, language)
            return PageDesk.html("pages/support-product", view, language)
        }
        door.get(router, Self.paths[2], "support json") { _, visit, _ in .json(Self.bytes(try await entry(visit))) }
    }

    /// - Throws: ``ServerError/noSuchPlace`` for a product whose status is not public, and in the same words for one that there is not.
    private func entry(_ visit: Visit) async throws -> PublicStatus.Entry {
        let code = try QueryText.decoded(Substring(visit.parameters.get("product") ?? ""), isForm: false)
        guard !code.isEmpty, let entry = try await desk.registry.ask(PublicStatus(code), as: .system).first else { throw ServerError.noSuchPlace }
        return entry
    }

    private func row(_ entry: PublicStatus.Entry, _ language: Language) -> View {
        func say(_ wording: Wording) -> String { wording[language] }
        let facts = entry.support
        let tone: Tone = facts.stage == .support ? .good : facts.stage == .limitedSupport ? .warn : .bad
        return [
            "href": "/support/" + QueryText.encoded(entry.code), "json": "/support/" + QueryText.encoded(entry.code) + "/status.json",
            "code": entry.code, "name": say(Wording(ja: entry.nameJa, en: entry.nameEn)), "maker": say(Wording(ja: entry.makerJa, en: entry.makerEn)),
            "approvalNumber": entry.approvalNumber, "stage": View.tag(tone, say(facts.stage.wording)), "words": say(SupportWords.of(facts.stage)),
            "release": facts.release.map { "\($0)" }, "eol": facts.eol.map { "\($0)" }, "eos": facts.eos.map { "\($0)" },
            "version": facts.planVersion.map(String.init), "updated": JapanTime.day(entry.updated), "updatedAt": entry.updated,
        ]
    }

    /// `Schemas/support-status.schema.json`.
    static func bytes(_ entry: PublicStatus.Entry) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", "mimamori.support-status/1")
        json.key("product")
        json.beginObject()
        json.member("code", entry.code)
        json.member("nameJa", entry.nameJa)
        json.member("nameEn", entry.nameEn)
        if let number = entry.approvalNumber { json.member("approvalNumber", number) }
        json.endObject()
        json.key("maker")
        json.beginObject()
        json.member("nameJa", entry.makerJa)
        json.member("nameEn", entry.makerEn)
        json.endObject()
        json.member("stage", entry.support.stage.rawValue)
        for (name, day) in [("release", entry.support.release), ("eol", entry.support.eol), ("eos", entry.support.eos)] {
            if let day { json.member(name, "\(day)") }
        }
        if let version = entry.support.planVersion { json.member("planVersion", version) }
        json.member("updated", entry.updated)
        json.endObject()
        return json.take()
    }
}
