/// How much of a document a reader takes in.
public enum SBOMExtent: Sendable {
    /// All that the model has a place for, and the rest unread.
    case whole

    /// What tells which parts there are and what the document is about: of a component its id, parent, kind, group, name, version, purls, CPE names,
    /// supplier,
    /// digests, pedigree, range of versions, and of its properties those that may identify it; of the document its names, subjects and compositions.
    ///
    /// The rest is looked over for being well-formed, as strictly as it is read otherwise, and no remarks are made. Only CycloneDX in JSON is read
    /// this way;
    /// documents of other formats are taken in whole.
    case identities
}
