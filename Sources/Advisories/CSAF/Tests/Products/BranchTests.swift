import PackageURL

/// Branches of the product tree (6.1.31, 6.2.18, 6.3.9 to 6.3.11, and in 2.1 6.1.34, 6.1.57, 6.1.58, 6.2.48).
enum BranchTests {
    static let all = [range, noVers, order, rangeUsed, letter, depth, twice, versionAndRange, openSource]

    /// All branches with the branches above them.
    static func visit(_ facts: CSAFFacts, _ body: (_ branch: CSAFValue, _ path: [CSAFValue]) -> Void) {
        var path: [CSAFValue] = []
        func go(_ branches: [CSAFValue]) {
            for branch in branches {
                body(branch, path)
                path.append(branch)
                go(branch.list("branches"))
                path.removeLast()
            }
        }
        go(facts.root["product_tree"]?.list("branches") ?? [])
    }

    private static func names(_ facts: CSAFFacts, _ category: String) -> [CSAFValue] {
        var found: [CSAFValue] = []
        visit(facts) { branch, _ in if branch.text("category") == category, let name = branch["name"] { found.append(name) } }
        return found
    }

    private static let words = ["<", "<=", ">", ">=", "after", "all", "before", "earlier", "later", "prior", "versions"]

    /// 6.1.31 Version Range in Product Version: words stand between white space, signs anywhere.
    static let range = CSAFTest("6.1.31") { facts, findings in
        for value in names(facts, "product_version") {
            let text = (value.string ?? "").lowercased()
            let parts = Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
            let found = words.first { word in
                word.first?.isLetter == true ? parts.contains(word) : text.contains(word)
            }
            guard let found else { continue }
            findings.add(
                value, "product_versionの名称に版の範囲を表す「\(found)」があります。範囲はproduct_version_rangeに書きます。",
                "The name of a product_version holds \"\(found)\", which speaks of a range; ranges belong in product_version_range.")
        }
    }

    /// 6.2.18 Product Version Range without vers (2.0; 2.1 has 6.1.50 in its place).
    static let noVers = CSAFTest("6.2.18", [.v20]) { facts, findings in
        for value in names(facts, "product_version_range") where !looksLikeVers(value.string ?? "") {
            findings.add(value, "版の範囲がversの形式ではありません。", "The version range is not in the vers format.")
        }
    }

    /// `^vers:[a-z.\-+][a-z0-9.\-+]*/.+`
    static func looksLikeVers(_ text: String) -> Bool {
        guard text.hasPrefix("vers:"), let slash = text.firstIndex(of: "/") else { return false }
        let type = text.dropFirst(5)[..<slash]
        func fits(_ byte: UInt8) -> Bool { (97...122).contains(byte) || byte == 43 || byte == 45 || byte == 46 }
        guard let first = type.utf8.first, fits(first), type.utf8.allSatisfy({ fits($0) || (48...57).contains($0) }) else { return false }
        return text.index(after: slash) < text.endIndex
    }

    /// 6.3.9 Branch Categories: vendor, product_name and product_version one below the other.
    static let order = CSAFTest("6.3.9") { facts, findings in
        visit(facts) { branch, path in
            guard branch["product"] != nil else { return }
            let categories = (path + [branch]).compactMap { $0.text("category") }
            var rest = categories[...]
            for wanted in ["vendor", "product_name", "product_version"] {
                guard let at = rest.firstIndex(of: wanted) else {
                    findings.add(
                        branch, "vendor、product_name、product_versionの順の枝になっていません。",
                        "The branches above the product are not vendor, product_name and product_version in this order.")
                    return
                }
                rest = rest[(at + 1)...]
            }
        }
    }

    /// 6.3.10 Usage of Product Version Range.
    static let rangeUsed = CSAFTest("6.3.10") { facts, findings in
        for value in names(facts, "product_version_range") {
            findings.add(value, "版の範囲(product_version_range)が使われています。", "A product_version_range is used.")
        }
    }

    /// 6.3.11 Usage of V as Version Indicator.
    static let letter = CSAFTest("6.3.11") { facts, findings in
        for value in names(facts, "product_version") {
            guard let text = value.string, text.lowercased().hasPrefix("v"), text.dropFirst().first?.isNumber == true else { continue }
            findings.add(value, "版が「v」で始まっています。", "The version begins with v.")
        }
    }

    /// 6.1.34 Branches Recursion Depth (2.1): 30 at most.
    static let depth = CSAFTest("6.1.34", [.v21]) { facts, findings in
        visit(facts) { branch, path in
            guard path.count == 30 else { return }
            findings.add(branch, "枝が30段より深く重なっています。", "More than 30 branches lie one below the other.")
        }
    }

    /// 6.1.57 Stacked Branch Categories (2.1).
    static let twice = CSAFTest("6.1.57", [.v21]) { facts, findings in
        visit(facts) { branch, path in
            guard let category = branch.text("category"), category != "product_family", path.contains(where: { $0.text("category") == category })
            else { return }
            findings.add(
                branch["category"] ?? branch, "同じ枝の上に「\(shown(category))」が2回以上あります。",
                "The category \"\(shown(category))\" is there more than once in one path.")
        }
    }

    /// 6.1.58 Use of product_version and product_version_range in one Path (2.1).
    static let versionAndRange = CSAFTest("6.1.58", [.v21]) { facts, findings in
        let pair: Set = ["product_version", "product_version_range"]
        visit(facts) { branch, path in
            guard let category = branch.text("category"), pair.contains(category),
                path.contains(where: { $0.text("category") != category && pair.contains($0.text("category") ?? "") })
            else { return }
            findings.add(
                branch["category"] ?? branch, "同じ枝にproduct_versionとproduct_version_rangeがあります。",
                "product_version and product_version_range stand in one path.")
        }
    }

    /// 6.2.48 Misuse at Vendor Name (2.1).
    static let openSource = CSAFTest("6.2.48", [.v21]) { facts, findings in
        for value in names(facts, "vendor") {
            let bare = (value.string ?? "").lowercased().filter { $0.isLetter }
            guard bare == "opensource" || bare == "oss" && value.string?.count == 3 else { continue }
            findings.add(value, "「オープンソース」はベンダーの名称ではありません。", "\"Open Source\" is no vendor's name.")
        }
    }
}
