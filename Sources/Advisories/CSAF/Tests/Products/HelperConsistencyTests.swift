import CPE
import PackageURL

/// Product identification helpers against the branches above them and the rest of the tree (2.1 sections 6.2.31, 6.2.42, 6.3.22).
enum HelperConsistencyTests {
    static let all = [hardware, inconsistent, nested]

    /// 6.2.31 Hardware and Software: what has serial or model numbers is hardware, and a product path says what runs on it.
    static let hardware = CSAFTest("6.2.31", [.v21]) { facts, findings in
        var used: Set<String> = []
        for path in facts.root["product_tree"]?.list("product_paths") ?? [] { used.formUnion(references(path).compactMap(\.string)) }
        for product in facts.products {
            guard let helper = product["product_identification_helper"], helper["serial_numbers"] != nil || helper["model_numbers"] != nil,
                let id = product.text("product_id"), !used.contains(id)
            else { continue }
            findings.add(
                helper["serial_numbers"] ?? helper["model_numbers"] ?? helper,
                "製造番号または型番を持つ製品「\(shown(id))」を参照するproduct_pathsがありません。ハードウェアとソフトウェアを混ぜていないか確かめてください。",
                "No product path refers to \"\(shown(id))\", which has serial or model numbers: hardware and software may have been mixed.")
        }
    }

    private static func references(_ path: CSAFValue) -> [CSAFValue] {
        [path["beginning_product_reference"]].compactMap { $0 } + path.list("subpaths").compactMap { $0["next_product_reference"] }
    }

    /// 6.3.22 Nested Product Path.
    static let nested = CSAFTest("6.3.22", [.v21]) { facts, findings in
        let paths = facts.root["product_tree"]?.list("product_paths") ?? []
        let made = Set(paths.compactMap { $0[path: "full_product_name", "product_id"]?.string })
        for value in paths.flatMap(references) where made.contains(value.string ?? "") {
            findings.add(
                value, "「\(shown(value.string ?? ""))」も別のproduct_pathsで定義されています。",
                "\"\(shown(value.string ?? ""))\" is itself defined by a product path.")
        }
    }

    /// Fields of a CPE that say more than product and version, with the categories of branches that say the same.
    private static let more: [(field: CPE.Field, categories: Set<String>)] = [
        (.update, ["patch_level", "service_pack"]), (.edition, []), (.language, ["language"]), (.swEdition, []), (.targetSw, ["platform"]),
        (.targetHw, ["architecture"]), (.other, []),
    ]

    /// 6.2.42 Inconsistent Product Identification Helper.
    static let inconsistent = CSAFTest("6.2.42", [.v21]) { facts, findings in
        BranchTests.visit(facts) { branch, path in
            guard let helper = branch[path: "product", "product_identification_helper"] else { return }
            var names: [String: String] = [:]
            for step in path + [branch] { if let category = step.text("category") { names[category] = step.text("name") ?? "" } }
            if let value = helper["cpe"], let cpe = value.string.flatMap({ try? CPE(parsing: $0) }) { check(value, cpe, names, &findings) }
            for value in helper.list("purls") {
                guard let purl = value.string.flatMap({ try? PackageURL(parsing: $0, strictness: .syntax) }) else { continue }
                if let version = names["product_version"], purl.version.map({ !isSame($0, version) }) ?? true {
                    findings.add(
                        value, "purlの版が枝の版「\(shown(version))」と合いません。", "The purl's version is not that of the branch, \"\(shown(version))\".")
                } else if names["product_version_range"] != nil, purl.version != nil {
                    findings.add(value, "版の範囲の製品なのに、purlは1つの版を指しています。", "The product is a range of versions, but the purl names one version.")
                }
            }
        }
    }

    private static func check(_ value: CSAFValue, _ cpe: CPE, _ names: [String: String], _ findings: inout CSAFFindings) {
        func isSet(_ field: CPE.Field) -> Bool { if case .value = cpe[field] { true } else { false } }
        for (category, field) in [("vendor", CPE.Field.vendor), ("product_name", .product)] where names[category] != nil && cpe[field] == .any {
            findings.add(
                value, "CPEの\(field.name)が空です。枝には\(category)があります。", "The CPE says nothing of \(field.name), but the branches have \(category).")
        }
        if let version = names["product_version"] {
            if !agrees(cpe, version) {
                findings.add(
                    value, "CPEの版が枝の版「\(shown(version))」と合いません。", "The CPE's version is not that of the branch, \"\(shown(version))\".")
            }
        } else if names["product_version_range"] != nil, isSet(.version) {
            findings.add(value, "版の範囲の製品なのに、CPEは1つの版を指しています。", "The product is a range of versions, but the CPE names one version.")
        }
        for (field, categories) in more {
            let given = categories.contains { names[$0] != nil }
            if isSet(field), !given, !(field == .update && names["product_version"].map { agrees(cpe, $0, withUpdate: true) } == true) {
                findings.add(
                    value, "CPEの\(field.name)にあたる枝がありません。", "The CPE has \(field.name), but no branch says so.")
            } else if given, cpe[field] == .any {
                findings.add(value, "CPEの\(field.name)が空ですが、枝には書かれています。", "The CPE says nothing of \(field.name), but a branch does.")
            }
        }
    }

    /// Does the CPE's version, with its update or without, say what the branch says?
    private static func agrees(_ cpe: CPE, _ version: String, withUpdate: Bool = false) -> Bool {
        guard case .value(let own) = cpe.version else { return false }
        if !withUpdate, isSame(own.text, version) { return true }
        guard case .value(let update) = cpe.update else { return false }
        return isSame(own.text + update.text, version) || isSame(own.text + "." + update.text, version)
    }

    /// Letter case, a leading `v` and which signs stand between the parts make no difference.
    private static func isSame(_ left: String, _ right: String) -> Bool {
        func parts(_ text: String) -> [Substring] {
            let lower = text.lowercased()
            let bare = lower.hasPrefix("v") && lower.dropFirst().first?.isNumber == true ? lower.dropFirst() : lower[...]
            return bare.split { !$0.isLetter && !$0.isNumber }
        }
        return left == right || parts(left) == parts(right)
    }
}
