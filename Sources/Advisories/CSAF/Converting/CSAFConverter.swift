import Diagnostics
import JSONStream

/// The steps from 2.0 to 2.1; whatever has no step of its own is carried over as it is.
struct CSAFConverter {
    let releaseDay: String
    private(set) var decisions: [CSAFConversion.Decision] = []

    init(releaseDay: String) { self.releaseDay = releaseDay }

    mutating func decide(_ value: CSAFValue, _ japanese: String, _ english: String) {
        decisions.append(CSAFConversion.Decision(pointer: value.pointer, wording: Wording(ja: japanese, en: english)))
    }

    mutating func convert(_ document: CSAFDocument) -> JSONValue {
        var members: [JSONValue.Member] = [
            JSONValue.Member("$schema", .string("https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json"))
        ]
        for member in document.root.members where member.key != "$schema" {
            switch member.key {
            case "document": members.append(JSONValue.Member("document", head(member, document)))
            case "product_tree": members.append(JSONValue.Member("product_tree", tree(member)))
            case "vulnerabilities":
                members.append(JSONValue.Member("vulnerabilities", .array(member.elements.map { vulnerability($0) })))
            default: members.append(JSONValue.Member(member.key, member.json))
            }
        }
        return .object(members)
    }

    /// The members of an object, some of them changed: nil takes one out.
    mutating func rewritten(
        _ value: CSAFValue, _ change: (inout CSAFConverter, CSAFValue) -> [JSONValue.Member]
    ) -> JSONValue {
        guard value.kind == .object else { return value.json }
        return .object(value.members.flatMap { change(&self, $0) })
    }

    private mutating func head(_ head: CSAFValue, _ document: CSAFDocument) -> JSONValue {
        var result = rewritten(head) { converter, member in
            switch member.key {
            case "csaf_version": return [JSONValue.Member("csaf_version", .string("2.1"))]
            case "category": return [JSONValue.Member("category", .string(converter.category(member, document)))]
            case "distribution": return [JSONValue.Member("distribution", converter.distribution(member))]
            case "publisher":
                return [
                    JSONValue.Member(
                        "publisher",
                        converter.rewritten(member) { _, part in
                            guard part.key == "contact_details" else { return [JSONValue.Member(part.key, part.json)] }
                            return [JSONValue.Member("contact", .object([JSONValue.Member("details", part.json)]))]
                        })
                ]
            default: return [JSONValue.Member(member.key, member.json)]
            }
        }
        if head["distribution"] == nil, case .object(var members) = result {
            decide(head, "TLPラベルがないため、TLP:CLEARとしました。", "There was no TLP label; TLP:CLEAR was taken.")
            members.append(JSONValue.Member("distribution", Self.tlp("CLEAR")))
            result = .object(members)
        }
        return result
    }

    private static func tlp(_ label: String) -> JSONValue {
        .object([JSONValue.Member("tlp", .object([JSONValue.Member("label", .string(label))]))])
    }

    private mutating func distribution(_ value: CSAFValue) -> JSONValue {
        var result = rewritten(value) { converter, member in
            guard member.key == "tlp" else { return [JSONValue.Member(member.key, member.json)] }
            let tlp = converter.rewritten(member) { converter, part in
                switch part.key {
                case "label" where part.string == "WHITE": return [JSONValue.Member("label", .string("CLEAR"))]
                case "url" where part.string == "https://www.first.org/tlp/v1/":
                    return [JSONValue.Member("url", .string("https://www.first.org/tlp/"))]
                default: return [JSONValue.Member(part.key, part.json)]
                }
            }
            return [JSONValue.Member("tlp", tlp)]
        }
        if value[path: "tlp", "label"] == nil, case .object(let members) = result {
            decide(value, "TLPラベルがないため、TLP:CLEARとしました。", "There was no TLP label; TLP:CLEAR was taken.")
            let others = members.filter { $0.key != "tlp" }
            if case .object(let added) = Self.tlp("CLEAR") { result = .object(others + added) }
        }
        return result
    }

    /// 2.1 asks for affected products in a security advisory; the deprecated profile is for documents that name none.
    private mutating func category(_ value: CSAFValue, _ document: CSAFDocument) -> String {
        let category = value.string ?? ""
        guard category == "csaf_security_advisory",
            document.vulnerabilities.contains(where: { $0[path: "product_status", "known_affected"] == nil })
        else { return category }
        decide(
            value, "known_affectedのない脆弱性があるため、プロファイルをcsaf_deprecated_security_advisoryとしました。",
            "A vulnerability has no known_affected; the profile became csaf_deprecated_security_advisory.")
        return "csaf_deprecated_security_advisory"
    }
}
