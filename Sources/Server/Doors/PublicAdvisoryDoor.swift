import Advisories
import Diagnostics
import HTTPTypes
import Hummingbird
import Registry

/// Advisories that are out for anybody, as pages to read: a permanent address each, no sign-in, no cookies, the same answer for everybody. What is not out, or
/// not for anybody, is answered as what is nowhere.
struct PublicAdvisoryDoor: Sendable {
    static let paths = ["/security/advisories", "/security/advisories/{advisory}"]

    let desk: Desk

    func add(to router: Router<Visit>) {
        let door = OpenDoor(desk: desk)
        door.get(router, Self.paths[0], "public advisories") { request, _, language in
            let entries = try await desk.registry.ask(PublicAdvisories(), as: .system)
            var view = door.frame(request, language)
            view["advisories"] = entries.map { row($0, language) }
            view["hasAdvisories"] = entries.isEmpty ? nil : true
            return PageDesk.html("pages/public-advisories", view, language)
        }
        door.get(router, Self.paths[1], "public advisory") { request, visit, language in
            let number = try QueryText.decoded(Substring(visit.parameters.get("advisory") ?? ""), isForm: false)
            guard !number.isEmpty, let entry = try await desk.registry.ask(PublicAdvisories(number), as: .system).first else {
                throw ServerError.noSuchPlace
            }
            let page = AdvisoryPage(try PreparedAdvisory(entry.facts, language: language))
            var view = door.frame(request, language)
            view["title"] = page.title
            view["tag"] = tag(entry.state, language)
            // The heading of the page is that of the advisory.
            view["blocks"] = page.blocks().dropFirst().map(Self.block)
            return PageDesk.html("pages/public-advisory", view, language)
        }
    }

    private func row(_ entry: PublicAdvisories.Entry, _ language: Language) -> View {
        [
            "href": "/security/advisories/" + QueryText.encoded(entry.number), "number": entry.number, "title": entry.facts.title[language] ?? "",
            "tag": tag(entry.state, language), "published": JapanTime.day(entry.publishedAt), "publishedAt": entry.publishedAt,
            "vulnerabilities": entry.facts.vulnerabilities.map(\.id).joined(separator: ", "),
        ]
    }

    private func tag(_ state: AdvisoryState, _ language: Language) -> View {
        .tag(state == .published ? .good : .warn, state.title[language])
    }

    private static func block(_ block: AdvisoryPage.Block) -> View {
        switch block {
        case .heading(let level, let text): level > 2 ? ["smallHeading": text] : ["heading": text]
        case .paragraph(let text): ["paragraph": ChangePages.lines(text)]
        case .list(let items): ["items": items.map { ["lines": ChangePages.lines($0)] as View }, "isList": true]
        case .links(let links): ["links": links.map { ["text": $0.0, "href": $0.1] as View }, "isLinks": true]
        case .table(let heads, let rows):
            [
                "isTable": true, "heads": heads,
                "rows": rows.map { row in ["cells": row.map { ["lines": ChangePages.lines($0)] as View }] as View },
            ]
        }
    }
}
