import Diagnostics

/// Versions in the words that JVN uses: `2.0 以上 2.4.1 未満`.
enum JVNVersionText {
    static func of(_ product: AdvisoryProduct, _ language: Language) -> String {
        guard product.isRange, let range = VersionSpans(product.versionText) else { return product.versionText }
        let isJapanese = language == .japanese
        let words = range.spans.map { span in
            guard span.lower != nil || span.upper != nil else { return isJapanese ? "すべて" : "all" }
            if let lower = span.lower, let upper = span.upper, lower.version == upper.version { return lower.version }
            let from = span.lower.map { bound in
                isJapanese ? "\(bound.version) \(bound.isInside ? "以上" : "より後")" : "\(bound.isInside ? "from" : "after") \(bound.version)"
            }
            let to = span.upper.map { bound in
                isJapanese
                    ? "\(bound.version) \(bound.isInside ? "以下" : "未満")" : "\(bound.isInside ? "up to and including" : "before") \(bound.version)"
            }
            return [from, to].compactMap { $0 }.joined(separator: " ")
        }
        return words.joined(separator: isJapanese ? "、" : ", ")
    }
}
