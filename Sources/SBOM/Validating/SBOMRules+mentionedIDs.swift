import Diagnostics
import JSONStream

extension SBOMRules {
    /// Ids that the model keeps unread and that name anything with a `bom-ref`: what annotations are about (CycloneDX `annotations[].subjects`).
    mutating func annotations() {
        guard document.format.family == .cycloneDX else { return }
        var index = 0
        for field in document.unknown where field.key == "annotations" {
            for annotation in field.value?.arrayValue ?? [] {
                for (place, subject) in (annotation["subjects"]?.arrayValue ?? []).enumerated() {
                    guard let id = subject.stringValue, !Self.isElsewhere(id) else { continue }
                    mentions.append(
                        Mention(code: "SBOM-244", id: id, field: "annotations.subjects", place: .pointer("/annotations/\(index)/subjects/\(place)")))
                }
                index += 1
            }
        }
    }

    /// The tools that found out what a part is (CycloneDX `evidence.identity[].tools`).
    mutating func evidence(_ component: Component, _ entry: PlaceEntry) {
        guard document.format.family == .cycloneDX, let field = component.unknown.first(where: { $0.key == "evidence" }) else { return }
        guard ByteSearch.first("\"tools\"", in: field.json.utf8) != nil, let identity = field.value?["identity"] else { return }
        var seen: [String: Int] = [:]
        // Up to 1.5 there is one identity, and no list.
        for one in identity.arrayValue ?? [identity] {
            for id in (one["tools"]?.arrayValue ?? []).compactMap(\.stringValue) where !Self.isElsewhere(id) {
                let place = RulePlace.value(entry, .evidenceTool, id, occurrence: seen[id, default: 0])
                seen[id, default: 0] += 1
                mentions.append(Mention(code: "SBOM-245", id: id, field: "evidence.identity.tools", place: place))
            }
        }
    }

    /// Tells which of the ids are nowhere in the document. Anything may be meant, a licence or a contact too, so the document itself is asked.
    mutating func missingMentions() {
        guard !mentions.isEmpty, let source else { return }
        let missing = DefinedIDs.missing(Set(mentions.lazy.map(\.id)), in: source.json, limits: limits)
        for mention in mentions where missing.contains(mention.id) {
            dangling(mention.code, mention.id, Wording(ja: mention.field, en: mention.field), at: mention.place)
        }
    }

    /// An id that something points to, and from where.
    struct Mention {
        let code: String
        let id: String
        let field: String
        let place: RulePlace
    }
}
