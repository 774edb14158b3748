import Synchronization

/// How many requests one may send: a bucket for each name that fills with time and from which each request takes one.
final class RateLimiter: Sendable {
    private struct Bucket {
        var tokens: Double
        var at: ContinuousClock.Instant
    }

    private let buckets = Mutex<[String: Bucket]>([:])
    private let perSecond: Double
    private let size: Double
    private let now: @Sendable () -> ContinuousClock.Instant
    /// So many names are kept; more would be somebody who makes them up.
    private static let mostNames = 50_000

    /// - Parameters:
    ///   - perSecond: requests a second in the long run; 0 for any number.
    ///   - size: requests at once.
    init(perSecond: Double, size: Double, now: @escaping @Sendable () -> ContinuousClock.Instant) {
        self.perSecond = perSecond
        self.size = size
        self.now = now
    }

    /// Takes one.
    ///
    /// - Returns: after how many seconds the next is to be had; nil if this one was.
    func take(_ name: String) -> Int? {
        guard perSecond > 0 else { return nil }
        let now = now()
        return buckets.withLock { buckets in
            if buckets.count >= Self.mostNames { forgetFull(&buckets, now) }
            var bucket = buckets[name] ?? Bucket(tokens: size, at: now)
            bucket.tokens = min(size, bucket.tokens + perSecond * ((now - bucket.at) / .seconds(1)))
            bucket.at = now
            let isThere = bucket.tokens >= 1
            if isThere { bucket.tokens -= 1 }
            buckets[name] = bucket
            return isThere ? nil : max(1, Int(((1 - bucket.tokens) / perSecond).rounded(.up)))
        }
    }

    /// A bucket that is full again says nothing.
    private func forgetFull(_ buckets: inout [String: Bucket], _ now: ContinuousClock.Instant) {
        buckets = buckets.filter { $0.value.tokens + perSecond * ((now - $0.value.at) / .seconds(1)) < size }
        if buckets.count >= Self.mostNames { buckets = [:] }
    }
}
