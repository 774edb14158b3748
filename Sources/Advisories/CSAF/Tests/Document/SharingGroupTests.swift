/// Sharing groups and TLP (2.1 sections 6.1.38 to 6.1.41, 6.2.28 to 6.2.30).
enum SharingGroupTests {
    static let all = [maxNotClear, clearNotMax, misused, missing, maxUUID, nilUUID, clear]

    private static let max = "ffffffff-ffff-ffff-ffff-ffffffffffff"
    private static let none = "00000000-0000-0000-0000-000000000000"

    private static func group(_ facts: CSAFFacts) -> (value: CSAFValue, id: String, name: String?)? {
        guard let value = facts.head[path: "distribution", "sharing_group"], let id = value.text("id") else { return nil }
        return (value, id.lowercased(), value.text("name"))
    }

    /// 6.1.38 Non-Public Sharing Group with Max UUID.
    static let maxNotClear = CSAFTest("6.1.38", [.v21]) { facts, findings in
        guard let group = group(facts), group.id == max, facts.tlp != "CLEAR" else { return }
        findings.add(
            group.value["id"] ?? group.value, "最大のUUIDの共有グループはTLP:CLEARの文書だけが使えます。",
            "The sharing group with the Max UUID is for TLP:CLEAR only.")
    }

    /// 6.1.39 Public Sharing Group with no Max UUID; a draft may have the Nil UUID.
    static let clearNotMax = CSAFTest("6.1.39", [.v21]) { facts, findings in
        guard let group = group(facts), facts.tlp == "CLEAR", group.id != max, !(group.id == none && facts.status == "draft") else { return }
        findings.add(
            group.value["id"] ?? group.value, "TLP:CLEARの文書の共有グループは最大のUUIDでなければなりません。",
            "A TLP:CLEAR document can only have the sharing group with the Max UUID.")
    }

    /// 6.1.40 Invalid Sharing Group Name.
    static let misused = CSAFTest("6.1.40", [.v21]) { facts, findings in
        guard let group = group(facts), let name = group.name,
            (name == "Public" && group.id != max) || (name == "No sharing allowed" && group.id != none)
        else { return }
        findings.add(
            group.value["name"] ?? group.value, "この名称は決められたUUIDのためのものです。", "The name is reserved for another UUID.")
    }

    /// 6.1.41 Missing Sharing Group Name.
    static let missing = CSAFTest("6.1.41", [.v21]) { facts, findings in
        guard let group = group(facts), (group.id == max && group.name != "Public") || (group.id == none && group.name != "No sharing allowed")
        else { return }
        findings.add(
            group.value["name"] ?? group.value, "このUUIDの共有グループの名称は\(group.id == max ? "Public" : "No sharing allowed")です。",
            "A sharing group with this UUID is called \(group.id == max ? "Public" : "No sharing allowed").")
    }

    /// 6.2.28 Usage of Max UUID.
    static let maxUUID = CSAFTest("6.2.28", [.v21]) { facts, findings in
        guard let group = group(facts), group.id == max else { return }
        findings.add(group.value["id"] ?? group.value, "最大のUUIDが使われています。", "The Max UUID is used.")
    }

    /// 6.2.29 Usage of Nil UUID.
    static let nilUUID = CSAFTest("6.2.29", [.v21]) { facts, findings in
        guard let group = group(facts), group.id == none else { return }
        findings.add(group.value["id"] ?? group.value, "Nil UUIDが使われています。", "The Nil UUID is used.")
    }

    /// 6.2.30 Usage of Sharing Group on TLP:CLEAR.
    static let clear = CSAFTest("6.2.30", [.v21]) { facts, findings in
        guard let group = group(facts), facts.tlp == "CLEAR" else { return }
        findings.add(group.value, "TLP:CLEARの文書に共有グループがあります。", "A TLP:CLEAR document has a sharing group.")
    }
}
