import JSONStream

extension CSAFConverter {
    /// The product tree: relationships become product paths, a purl becomes a list of purls.
    mutating func tree(_ value: CSAFValue) -> JSONValue {
        rewritten(value) { converter, member in
            switch member.key {
            case "relationships":
                return [JSONValue.Member("product_paths", .array(member.elements.map { converter.path($0) }))]
            case "branches": return [JSONValue.Member("branches", .array(member.elements.map { converter.branch($0, above: []) }))]
            case "full_product_names":
                return [JSONValue.Member(member.key, .array(member.elements.map { converter.product($0) }))]
            default: return [JSONValue.Member(member.key, converter.carried(member))]
            }
        }
    }

    /// Categories of which a path may hold several.
    private static let repeatable: Set = ["product_family"]

    /// Recurses once a level, which the reader's depth limit bounds.
    private mutating func branch(_ value: CSAFValue, above: [String]) -> JSONValue {
        let category = renamed(value, above)
        var name = value.text("name") ?? ""
        var final = category
        if category == "product_version_range" { (final, name) = range(value, name) }
        if category == "product_version" || category == "product_version_range", above.contains(where: { $0.hasPrefix("product_version") }) {
            decide(
                value, "1つの枝の道に版または版の範囲が2つ以上あります。2.1では許されませんが、自動では直せません。",
                "One path holds more than one version or range, which 2.1 does not allow and which cannot be mended without its maker.")
        } else if above.contains(category), !Self.repeatable.contains(category) {
            decide(
                value, "枝の種類「\(shown(category))」が1つの道に2回以上あります。2.1では許されませんが、自動では直せません。",
                "The branch category \"\(shown(category))\" occurs twice in one path, which 2.1 does not allow and which cannot be mended without its maker."
            )
        }
        return rewritten(value) { converter, member in
            switch member.key {
            case "branches": return [JSONValue.Member("branches", .array(member.elements.map { converter.branch($0, above: above + [category]) }))]
            case "product": return [JSONValue.Member("product", converter.product(member))]
            case "category": return [JSONValue.Member("category", .string(final))]
            case "name": return [JSONValue.Member("name", .string(name))]
            default: return [JSONValue.Member(member.key, converter.carried(member))]
            }
        }
    }

    private mutating func renamed(_ value: CSAFValue, _ above: [String]) -> String {
        let category = value.text("category") ?? ""
        guard category == "legacy" else { return category }
        decide(
            value["category"] ?? value, "枝の種類legacyは2.1にないため、product_nameとしました。",
            "The branch category legacy is not in 2.1; product_name was taken.")
        return "product_name"
    }

    /// A range of one version is a version; what 2.1 does not take for a range is named.
    private mutating func range(_ value: CSAFValue, _ name: String) -> (category: String, name: String) {
        guard let parts = RangeTests.constraints(name) else {
            decide(
                value["name"] ?? value, "版の範囲がversの形式ではありません。そのままにしましたが、2.1ではversかvlsでなければなりません。",
                "The version range is not in the vers format; it was kept as it is, but 2.1 asks for vers or vls.")
            return ("product_version_range", name)
        }
        if parts.count == 1, parts[0].comparator == "=" {
            decide(
                value["name"] ?? value, "「\(shown(name))」は1つの版だけを指すため、product_versionとしました。",
                "\"\(shown(name))\" names one version only; it became a product_version.")
            return ("product_version", name.hasPrefix("vers:") ? parts[0].version : name)
        }
        if parts.last(where: { $0.comparator != "!=" })?.comparator.hasPrefix(">") == true {
            // The standard would turn ">=1.0" into the version 1.0, which says less than the maker said of later releases.
            decide(
                value["name"] ?? value, "版の範囲に上限がありません。意味が変わるため、そのままにしました。",
                "The version range has no upper end; it was kept, since an end would change its meaning.")
        }
        return ("product_version_range", name)
    }

    private mutating func path(_ value: CSAFValue) -> JSONValue {
        var path = JSONMembers()
        path.put("beginning_product_reference", value.text("product_reference"))
        if let name = value["full_product_name"] { path.put("full_product_name", product(name)) }
        path.put(
            "subpaths",
            list: [
                JSONMembers.object(("category", value.text("category")), ("next_product_reference", value.text("relates_to_product_reference")))
            ])
        return path.value
    }
}
