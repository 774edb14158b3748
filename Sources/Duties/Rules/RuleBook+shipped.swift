import JSONStream

extension RuleBook {
    /// The packs that come with Mimamori.
    public static let shipped: RuleBook = {
        let packs: [(String, [UInt8])] = [
            ("vocabulary.yaml", PackageResources.vocabulary_yaml), ("jp-defects.yaml", PackageResources.jp_defects_yaml),
            ("jp-recall.yaml", PackageResources.jp_recall_yaml), ("jp-institutions.yaml", PackageResources.jp_institutions_yaml),
            ("jp-partnership.yaml", PackageResources.jp_partnership_yaml), ("jp-guidance.yaml", PackageResources.jp_guidance_yaml),
            ("us.yaml", PackageResources.us_yaml), ("eu.yaml", PackageResources.eu_yaml), ("intl.yaml", PackageResources.intl_yaml),
        ]
        do {
            return try RuleBook(packs.map { try RulePack.read(ByteBlock($0.1), file: $0.0) })
        } catch {
            // Part of the program, read by every test: if it does not fit, the program is broken.
            fatalError("\(error)")
        }
    }()
}
