import JSONStream

/// Which extensions are used and where (2.1 sections 6.2.39.5, 6.2.54.1 to 6.2.54.4, 6.3.21.1 to 6.3.21.9).
enum ExtensionUseTests {
    static let all: [CSAFTest] =
        [gone, registered, official, critical, essential]
        + [experimental("6.2.54.4", inClear: true), experimental("6.3.21.2", inClear: false)]
        + [("3", .document), ("4", .branch), ("5", .fullProductName), ("6", .productPath), ("7", .metric), ("8", .vulnerability), ("9", .root)]
        .map { at("6.3.21.\($0)", $1) }

    private static func items(_ facts: CSAFFacts) -> [CSAFValue] { facts.extensionPlaces.flatMap(\.extensions) }

    private static func standing(_ item: CSAFValue) -> ExtensionPlace.Standing { ExtensionPlace.Standing(item.text("$schema") ?? "") }

    /// 6.2.39.5 Extension in Superseded or Withdrawn Document.
    static let gone = CSAFTest("6.2.39.5", [.v21]) { facts, findings in
        guard [.withdrawn, .superseded].contains(facts.profile) else { return }
        for place in facts.extensionPlaces {
            findings.add(
                place.value, "取り下げ・置き換えの文書に拡張があります。", "A document that was withdrawn or superseded holds an extension.")
        }
    }

    /// 6.2.54.1 Registered Extension: the TC has not published a register yet, so that nothing but official extensions passes.
    static let registered = CSAFTest("6.2.54.1", [.v21]) { facts, findings in
        for item in items(facts) where standing(item) != .official {
            findings.add(
                item["$schema"] ?? item, "公式の拡張でも、登録が知られている拡張でもありません。", "The extension is neither official nor known to be registered.")
        }
    }

    /// 6.2.54.2 Official Extension.
    static let official = CSAFTest("6.2.54.2", [.v21]) { facts, findings in
        for item in items(facts) where standing(item) != .official {
            findings.add(item["$schema"] ?? item, "公式の拡張ではありません。", "The extension is not an official one.")
        }
    }

    /// 6.2.54.3 Critical Extension.
    static let critical = CSAFTest("6.2.54.3", [.v21]) { facts, findings in
        for item in items(facts) {
            guard let value = item["critical"], value.kind == .bool, value.node.text == "true" else { continue }
            findings.add(value, "critical(重要)とされた拡張です。知らない読み手は必須の試験を誤ります。", "The extension is critical.")
        }
    }

    /// 6.3.21.1 Extension Category Essential.
    static let essential = CSAFTest("6.3.21.1", [.v21]) { facts, findings in
        for item in items(facts) {
            guard let value = item["category"], value.string == "essential" else { continue }
            findings.add(
                value, "内容を理解するために欠かせない(essential)拡張です。", "The extension is essential: without it the document may be misunderstood.")
        }
    }

    /// 6.2.54.4 and 6.3.21.2 Usage of Experimental Extension, in a document for all and in others.
    private static func experimental(_ id: String, inClear: Bool) -> CSAFTest {
        CSAFTest(id, [.v21]) { facts, findings in
            guard facts.isClear == inClear else { return }
            for item in items(facts) where standing(item) == .experimental {
                findings.add(
                    item["$schema"] ?? item, inClear ? "公開文書に試験的な拡張があります。" : "試験的な拡張があります。",
                    inClear ? "A public document holds an experimental extension." : "The document holds an experimental extension.")
            }
        }
    }

    /// 6.3.21.3 to 6.3.21.9: an extension at one kind of place.
    private static func at(_ id: String, _ kind: ExtensionPlace.Kind) -> CSAFTest {
        CSAFTest(id, [.v21]) { facts, findings in
            for place in facts.extensionPlaces where place.kind == kind {
                findings.add(place.value, "ここに拡張があります。", "There is an extension here.")
            }
        }
    }
}
