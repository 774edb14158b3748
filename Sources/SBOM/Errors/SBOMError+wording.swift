public import Diagnostics
import JSONStream
import Tables
import XMLStream
import YAMLStream

extension SBOMError {
    /// What happened and what to do.
    public var wording: Wording {
        switch self {
        case .json(let error): error.wording
        case .xml(let error): error.wording
        case .yaml(let error): error.wording
        case .table(let error): error.wording
        case .tagValue(let error): error.wording
        case .empty: Wording(ja: "ファイルが空です。SBOMがありません。", en: "the file is empty; there is no SBOM in it.")
        case .notRecognized(let begins):
            Wording(
                ja: "SBOMとして認識できません(先頭: 「\(begins)」)。CycloneDX、SPDX、SWIDのいずれかのファイルを指定してください。",
                en: "not recognised as an SBOM (it begins with \"\(begins)\"); give a CycloneDX, SPDX or SWID file.")
        case .notReadableYet(let format):
            Wording(
                ja: "\(format.title)のSBOMと認識しましたが、この形式の読み込みにはまだ対応していません。CycloneDX JSONまたはSPDX 2.3 JSONに変換してください。",
                en: "this is an SBOM in \(format.title), which cannot be read yet; convert it to CycloneDX JSON or SPDX 2.3 JSON.")
        case .unknownVersion(let format):
            Wording(
                ja: "\(format.title)は対応していない版です。CycloneDX 1.0〜1.7(JSONは1.2から)、SPDX 2.2、2.3、3.0.1のいずれかのファイルを指定してください。",
                en: "\(format.title) is not a version we know; give CycloneDX 1.0 to 1.7 (JSON from 1.2), or SPDX 2.2, 2.3 or 3.0.1.")
        case .wrongMark(let format, let member, let found, let wanted): Self.wrongMark(format, member, found, wanted)
        case .mixedFormats(let member, _, let line):
            Wording(
                ja: "\(line)行: CycloneDXとSPDXの両方の形式が混ざっています(「\(member)」)。どちらか一方の文書にしてください。",
                en: "line \(line): the document is CycloneDX and SPDX at once (\"\(member)\"); make it one of the two.")
        case .otherDocument(let other):
            Wording(
                ja: "これはSBOMではなく、\(other.wording.japanese)です。\(other.advice.japanese)",
                en: "this is not an SBOM but \(other.wording.english). \(other.advice.english)")
        case .wrongType(let error): error.wording
        case .tooManyComponents(let limit, let line):
            Wording(
                ja: "\(line)行: 部品が多すぎます(上限 \(limit)件)。",
                en: "line \(line): too many components (limit \(limit)).")
        case .packed(let kind):
            Wording(ja: "\(kind)で圧縮されています。展開してから読み込んでください。", en: "the data are compressed (\(kind)); unpack them first.")
        case .notUTF8(let encoding):
            Wording(ja: "文字コードが\(encoding)です。UTF-8に変換してください。", en: "the text is encoded in \(encoding); convert it to UTF-8.")
        case .notWritable(let format):
            Wording(
                ja: "\(format.title)では書き出せません。書ける形式は `mimamori sbom convert --help` にあります。",
                en: "\(format.title) cannot be written; `mimamori sbom convert --help` lists what can.")
        }
    }

    private static func wrongMark(_ format: SBOMFormat, _ member: String, _ found: String?, _ wanted: String) -> Wording {
        guard let found else {
            return Wording(
                ja: "\(format.title)のSBOMのようですが、「\(member)」がありません。「\(wanted)」と書いてください。",
                en: "this looks like an SBOM in \(format.title), but \"\(member)\" is missing; it should be \"\(wanted)\".")
        }
        return Wording(
            ja: "\(format.title)のSBOMのようですが、「\(member)」が「\(found)」です。「\(wanted)」のように書いてください。",
            en: "this looks like an SBOM in \(format.title), but \"\(member)\" is \"\(found)\"; it should be such as \"\(wanted)\".")
    }
}
