import ArgumentParser
import Diagnostics
import JSONStream
import Registry
import SBOM

/// What became of an SBOM that came.
enum SBOMReceipt {
    /// Says it to the person; exit code 1 where it was refused.
    static func show(_ stored: StoredSBOM) throws {
        guard stored.state == .accepted else {
            Output.complain(
                Speech.say(
                    "拒否しました(SBOM \(stored.id) として、受け取ったまま保管しています): \(firstFinding(stored))",
                    "refused (kept as it came, as SBOM \(stored.id)): \(firstFinding(stored))"))
            throw ExitCode(ExitStatus.no)
        }
        print(
            Speech.say(
                "取り込みました: SBOM \(stored.id)、\(stored.format)、部品 \(stored.components)、手引書の要素 \(stored.score ?? 0)/100、誤り \(stored.errors)、警告 \(stored.warnings)、訂正 \(stored.corrected)",
                "taken in: SBOM \(stored.id), \(stored.format), \(stored.components) components, guidance elements \(stored.score ?? 0)/100, \(stored.errors) errors, \(stored.warnings) warnings, \(stored.corrected) corrected"
            ))
    }

    private static func firstFinding(_ stored: StoredSBOM) -> String {
        guard let line = stored.findings?.split(separator: "\n").first else { return "" }
        var json = JSONReader(ByteBlock(line.utf8))
        guard let value = try? json.value() else { return "" }
        return "\(value["code"]?.stringValue ?? ""): \(value[Speech.say("ja", "en")]?.stringValue ?? "")"
    }

    /// A list of SBOMs, empty.
    static var listing: Listing {
        Listing(
            "sboms",
            [
                .init("id", "番号", "NUMBER"), .init("state", "状態", "STATE"), .init("file", "ファイル", "FILE"), .init("format", "形式", "FORMAT"),
                .init("name", "対象", "ABOUT"), .init("version", "版", "VERSION"), .init("components", "部品", "COMPONENTS"),
                .init("score", "要素", "SCORE"),
                .init("errors", "誤り", "ERRORS"), .init("receivedAt", "受領", "RECEIVED"), .init("replacedBy", "後継", "REPLACED BY"),
                .init("sha256", "SHA-256", "SHA-256"),
            ])
    }

    /// Its row about an SBOM.
    static func cells(_ stored: StoredSBOM) -> [Listing.Cell] {
        [
            .number(stored.id), .word(stored.state.rawValue, stored.state.title[Speech.language]), .text(stored.file), .text(stored.format),
            .text(stored.name), .text(stored.version), .number(stored.components), .number(stored.score), .number(stored.errors),
            .text(stored.receivedAt), .number(stored.replacedBy), .text(stored.digest),
        ]
    }
}

/// A file's name as the register keeps it: without the folders of whoever's machine it was.
enum StoredFileName {
    static func of(_ path: String) -> String { path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path }
}

/// An origin in a list.
enum OriginCell {
    static func of(_ origin: ComponentOrigin) -> Listing.Cell {
        switch origin {
        case .inHouse: of(UseOrigin.inHouse)
        case .openSource: of(UseOrigin.openSource)
        case .commercial: of(UseOrigin.commercial)
        }
    }

    static func of(_ origin: UseOrigin) -> Listing.Cell {
        switch origin {
        case .unknown: .word("unknown", Speech.say("不明", "unknown"))
        case .inHouse: .word("in-house", Speech.say("自製", "in-house"))
        case .openSource: .word("open-source", Speech.say("オープンソース", "open source"))
        case .commercial: .word("commercial", Speech.say("市販", "commercial"))
        }
    }
}
