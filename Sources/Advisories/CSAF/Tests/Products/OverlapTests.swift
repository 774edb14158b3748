import Diagnostics

/// Version ranges that overlap (2.1 sections 6.2.50.1 to 6.2.50.3, 6.3.19.1 to 6.3.19.5).
enum OverlapTests {
    static let all =
        [("1", OverlappingVersions.Kind.vers), ("2", .vls), ("3", .version)].flatMap { number, kind in
            [contradicting("6.2.50." + number, kind), sameStatus("6.3.19." + number, kind)]
        } + [inBranch("6.3.19.4", [.vers, .vls]), inBranch("6.3.19.5", [.version])]

    /// The groups of statuses (section 3.2.4, `product_status`): those of two groups contradict each other.
    private static let groups = [
        CSAFFacts.affected, CSAFFacts.fixed, ["known_not_affected"], ["under_investigation"], ["unknown"], ["recommended"],
    ]
    private static let recommended = 5

    private static func pairs(_ facts: CSAFFacts, _ kinds: [OverlappingVersions.Kind], _ findings: inout CSAFFindings)
        -> (products: [OverlappingVersions.Pair], branches: [OverlappingVersions.Pair])
    {
        let found = facts.overlaps
        if found.isCut {
            findings.skip(
                Wording(
                    ja: "同じ段に並ぶ版の範囲が多すぎるため、一部の組だけを比べました。",
                    en: "So many version ranges stand side by side that only a part of the pairs was compared."))
        }
        return (found.ofProducts.filter { kinds.contains($0.kind) }, found.ofBranches.filter { kinds.contains($0.kind) })
    }

    /// Pairs of products with the places of their statuses and the groups of these.
    private static func check(
        _ facts: CSAFFacts, _ kind: OverlappingVersions.Kind, _ findings: inout CSAFFindings, _ isBad: (Int, Int) -> Bool, _ japanese: String,
        _ english: String
    ) {
        let pairs = pairs(facts, [kind], &findings).products
        guard !pairs.isEmpty else { return }
        for vulnerability in facts.vulnerabilities {
            var statuses: [String: [(group: Int, place: CSAFValue)]] = [:]
            for (group, names) in groups.enumerated() {
                for value in facts.having(names, in: vulnerability) { statuses[value.string ?? "", default: []].append((group, value)) }
            }
            for pair in pairs {
                let first = pair.range[path: "product", "product_id"]?.string ?? ""
                let second = pair.other[path: "product", "product_id"]?.string ?? ""
                for one in statuses[first] ?? [] {
                    guard let two = (statuses[second] ?? []).first(where: { isBad(one.group, $0.group) }) else { continue }
                    findings.add(
                        two.place, "「\(shown(first))」と「\(shown(second))」の版が重なっていて、\(japanese)",
                        "The versions of \"\(shown(first))\" and \"\(shown(second))\" overlap, and \(english)")
                }
            }
        }
    }

    /// 6.2.50.1 to 6.2.50.3 Overlapping Product Version Range in Contradicting Product Status Group.
    private static func contradicting(_ id: String, _ kind: OverlappingVersions.Kind) -> CSAFTest {
        CSAFTest(id, [.v21]) { facts, findings in
            check(
                facts, kind, &findings, { $0 != $1 && $0 != recommended && $1 != recommended }, "状態が矛盾しています。",
                "their statuses contradict each other.")
        }
    }

    /// 6.3.19.1 to 6.3.19.3 Overlapping Product Version Range in Same Product Status Group.
    private static func sameStatus(_ id: String, _ kind: OverlappingVersions.Kind) -> CSAFTest {
        CSAFTest(id, [.v21]) { facts, findings in
            check(facts, kind, &findings, { $0 == $1 }, "状態は同じです。", "they have the same status.")
        }
    }

    /// 6.3.19.4 and 6.3.19.5 Overlapping Product Version Range in Branch.
    private static func inBranch(_ id: String, _ kinds: [OverlappingVersions.Kind]) -> CSAFTest {
        CSAFTest(id, [.v21]) { facts, findings in
            for pair in pairs(facts, kinds, &findings).branches {
                findings.add(
                    pair.other["name"] ?? pair.other, "版が「\(shown(pair.range.text("name") ?? ""))」の枝と重なっています。",
                    "The versions overlap with those of the branch \"\(shown(pair.range.text("name") ?? ""))\".")
            }
        }
    }
}
