import Diagnostics

/// Whether a text is a CVSS vector, by its metrics and their values alone: CVSS 2.0 section 2.4, 3.0 and 3.1 section 6, 4.0 section 7.
///
/// This target knows no scores: what a vector means is for the target `CVSS`, which is not below this one.
enum CVSSVectorSyntax {
    /// Metrics with their values, those that must be there before the bar.
    private static let version2 = table(
        "AV:L,A,N AC:H,M,L Au:M,S,N C:N,P,C I:N,P,C A:N,P,C | E:U,POC,F,H,ND RL:OF,TF,W,U,ND RC:UC,UR,C,ND CDP:N,L,LM,MH,H,ND TD:N,L,M,H,ND "
            + "CR:L,M,H,ND IR:L,M,H,ND AR:L,M,H,ND")
    private static let version3 = table(
        "AV:N,A,L,P AC:L,H PR:N,L,H UI:N,R S:U,C C:H,L,N I:H,L,N A:H,L,N | E:X,H,F,P,U RL:X,U,W,T,O RC:X,C,R,U CR:X,H,M,L IR:X,H,M,L AR:X,H,M,L "
            + "MAV:X,N,A,L,P MAC:X,L,H MPR:X,N,L,H MUI:X,N,R MS:X,U,C MC:X,N,L,H MI:X,N,L,H MA:X,N,L,H")
    private static let version4 = table(
        "AV:N,A,L,P AC:L,H AT:N,P PR:N,L,H UI:N,P,A VC:H,L,N VI:H,L,N VA:H,L,N SC:H,L,N SI:H,L,N SA:H,L,N | E:X,A,P,U CR:X,H,M,L IR:X,H,M,L "
            + "AR:X,H,M,L MAV:X,N,A,L,P MAC:X,L,H MAT:X,N,P MPR:X,N,L,H MUI:X,N,P,A MVC:X,H,L,N MVI:X,H,L,N MVA:X,H,L,N MSC:X,H,L,N MSI:X,S,H,L,N "
            + "MSA:X,S,H,L,N S:X,N,P AU:X,N,Y R:X,A,U,I V:X,D,C RE:X,L,M,H U:X,Clear,Green,Amber,Red")

    private typealias Table = (values: [String: Set<Substring>], required: [String])

    private static func table(_ text: String) -> Table {
        var table: Table = ([:], [])
        var isRequired = true
        for word in text.split(separator: " ") {
            let parts = word.split(separator: ":")
            guard parts.count == 2 else {
                isRequired = false
                continue
            }
            table.values[String(parts[0])] = Set(parts[1].split(separator: ","))
            if isRequired { table.required.append(String(parts[0])) }
        }
        return table
    }

    /// What is wrong with a vector; nil for one that is right, and for methods that are not CVSS.
    static func fault(_ text: String, method: String?) -> Wording? {
        let begins = ["CVSS:3.0/", "CVSS:3.1/", "CVSS:4.0/"].first(where: text.hasPrefix)
        let wanted: [String]
        switch method {
        case "CVSSv2": wanted = [""]
        // Of 3.0 and 3.1 only the beginning tells which it is, and tools take one name for both.
        case "CVSSv3", "CVSSv31": wanted = ["CVSS:3.0/", "CVSS:3.1/"]
        case "CVSSv4": wanted = ["CVSS:4.0/"]
        case nil where text.hasPrefix("CVSS:"): wanted = ["CVSS:3.0/", "CVSS:3.1/", "CVSS:4.0/"]
        default: return nil
        }
        guard wanted.contains(begins ?? "") else {
            let (name, starts) = (method ?? "CVSS", wanted.filter { !$0.isEmpty })
            if starts.isEmpty { return Wording(ja: "\(name)のベクトルは「CVSS:」で始まりません。", en: "a vector of \(name) does not begin with \"CVSS:\".") }
            return Wording(
                ja: "\(name)のベクトルは\(starts.joined(separator: "か"))で始まります。", en: "one of \(name) begins with \(starts.joined(separator: " or ")).")
        }
        let table = begins == nil ? version2 : begins == "CVSS:4.0/" ? version4 : version3
        return fault(text.dropFirst(begins?.count ?? 0), table)
    }

    private static func fault(_ metrics: Substring, _ table: Table) -> Wording? {
        var seen: Set<String> = []
        for metric in metrics.split(separator: "/", omittingEmptySubsequences: false) {
            let parts = metric.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, let values = table.values[String(parts[0])], values.contains(parts[1]) else {
                let shown = quoted(String(metric))
                return Wording(ja: "「\(shown)」という評価項目と値はありません。", en: "there is no metric and value \"\(shown)\".")
            }
            guard seen.insert(String(parts[0])).inserted else {
                return Wording(ja: "評価項目「\(parts[0])」が二度あります。", en: "the metric \"\(parts[0])\" stands twice.")
            }
        }
        guard let missing = table.required.first(where: { !seen.contains($0) }) else { return nil }
        return Wording(ja: "必須の評価項目「\(missing)」がありません。", en: "the required metric \"\(missing)\" is missing.")
    }
}
