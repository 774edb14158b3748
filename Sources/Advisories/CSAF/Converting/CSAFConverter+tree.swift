import JSONStream

extension CSAFConverter {
    /// The product tree: relationships become product paths, a purl becomes a list of purls.
    mutating func tree(_ value: CSAFValue) -> JSONValue {
        rewritten(value) { converter, member in
            switch member.key {
            case "relationships":
                return [JSONValue.Member("product_paths", .array(member.elements.map { converter.path($0) }))]
            case "branches": return [JSONValue.Member("branches", converter.branches(member))]
            case "full_product_names":
                return [JSONValue.Member(member.key, .array(member.elements.map { converter.product($0) }))]
            default: return [JSONValue.Member(member.key, member.json)]
            }
        }
    }

    /// Recurses once a level, which the reader's depth limit bounds.
    private mutating func branches(_ value: CSAFValue) -> JSONValue {
        .array(
            value.elements.map { branch in
                if branch.text("category") == "product_version_range", let name = branch["name"], name.string?.hasPrefix("vers:") != true {
                    decide(
                        name, "版の範囲がversの形式ではありません。そのままにしましたが、2.1ではversかvlsでなければなりません。",
                        "The version range is not in the vers format; it was kept as it is, but 2.1 asks for vers or vls.")
                }
                return rewritten(branch) { converter, member in
                    switch member.key {
                    case "branches": return [JSONValue.Member("branches", converter.branches(member))]
                    case "product": return [JSONValue.Member("product", converter.product(member))]
                    case "category" where member.string == "legacy":
                        converter.decide(
                            member, "枝の種類legacyは2.1にないため、product_nameとしました。",
                            "The branch category legacy is not in 2.1; product_name was taken.")
                        return [JSONValue.Member("category", .string("product_name"))]
                    default: return [JSONValue.Member(member.key, member.json)]
                    }
                }
            })
    }

    private mutating func product(_ value: CSAFValue) -> JSONValue {
        rewritten(value) { converter, member in
            guard member.key == "product_identification_helper" else { return [JSONValue.Member(member.key, member.json)] }
            let helper = converter.rewritten(member) { _, part in
                part.key == "purl" ? [JSONValue.Member("purls", .array([part.json]))] : [JSONValue.Member(part.key, part.json)]
            }
            return [JSONValue.Member(member.key, helper)]
        }
    }

    private mutating func path(_ value: CSAFValue) -> JSONValue {
        var members: [JSONValue.Member] = []
        if let first = value["product_reference"] { members.append(JSONValue.Member("beginning_product_reference", first.json)) }
        if let name = value["full_product_name"] { members.append(JSONValue.Member("full_product_name", product(name))) }
        var step: [JSONValue.Member] = []
        if let category = value["category"] { step.append(JSONValue.Member("category", category.json)) }
        if let next = value["relates_to_product_reference"] { step.append(JSONValue.Member("next_product_reference", next.json)) }
        members.append(JSONValue.Member("subpaths", .array([.object(step)])))
        return .object(members)
    }
}
