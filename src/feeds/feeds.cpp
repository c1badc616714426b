// SPDX-License-Identifier: AGPL-3.0-or-later
#include "feeds/feeds.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "feeds/parse.hpp"
#include "pages/shares.hpp"
#include "text/utf8.hpp"

namespace closeknit::feeds {
namespace {

using interests::Feed;

// Clocks of others are wrong: what is published in the future was published now.
interests::Item item_of(const Feed& feed, ParsedItem&& parsed, Instant now) {
  interests::Item item;
  item.id = interests::item_id(feed.id, parsed.name);
  item.feed = feed.id;
  item.piece = {std::move(parsed.title), std::move(parsed.text), std::move(parsed.link)};
  item.published = std::min(now, parsed.published.value_or(now));
  return item;
}

void take(Fetched& fetched, ParsedFeed&& parsed, Instant now, book::Book& book, std::vector<interests::Item>& fresh) {
  if (!parsed.title.empty()) fetched.feed.title = parsed.title;
  if (parsed.items.size() > kMostItems) parsed.items.resize(kMostItems);
  for (ParsedItem& one : parsed.items) {
    interests::Item item = item_of(fetched.feed, std::move(one), now);
    if (now - item.published > kNews || !interests::put_item(book, item)) continue;
    ++fetched.added;
    fresh.push_back(std::move(item));
  }
}

Fetched fetch_one(book::Book& book, const Feed& feed, const post::http::Get& get, Instant now,
                  std::vector<interests::Item>& fresh) {
  Fetched fetched{feed, Fetched::How::failed, 0};
  fetched.feed.fetched = now;
  auto answer = get({feed.url, feed.etag, feed.modified});
  auto parsed = answer && !answer->unchanged ? parse_feed(answer->body, feed.url) : Result<ParsedFeed>{};
  book::Transaction transaction(*book.engine);
  if (!answer || !parsed) {
    fetched.feed.problem = (answer ? parsed.error() : answer.error()).what;
  } else {
    fetched.feed.problem.clear();
    fetched.how = answer->unchanged ? Fetched::How::unchanged : Fetched::How::fresh;
    if (!answer->unchanged) {
      fetched.feed.etag = answer->etag;
      fetched.feed.modified = answer->modified;
      take(fetched, std::move(*parsed), now, book, fresh);
    }
  }
  interests::put_feed(book, fetched.feed);
  transaction.commit();
  return fetched;
}

// Writes down whom each item would suit; returns how many suit anybody.
std::size_t match(book::Book& book, std::span<const interests::Item> items, Instant now) {
  if (items.empty()) return 0;
  pages::Audience audience(book, pages::standings(book, now), now);
  std::size_t suited = 0;
  book::Transaction transaction(*book.engine);
  for (const interests::Item& item : items) {
    auto readers = audience.all_of(item.piece);
    suited += readers.empty() ? 0 : 1;
    for (const pages::Reader& reader : readers)
      interests::put_suited(book,
                            {item.id, reader.identity, reader.surprise, reader.words, reader.evidence.interaction});
  }
  transaction.commit();
  return suited;
}

}  // namespace

Result<std::size_t> add(book::Book& book, std::span<const std::string> urls) {
  for (const std::string& url : urls)
    if (!post::http::is_address(url))
      return failure(Code::usage, "this is no address of http or https", url,
                     "give it whole: https://example.org/feed");
  book::Transaction transaction(*book.engine);
  auto known = interests::feeds(book);
  std::size_t added = 0;
  for (const std::string& url : urls) {
    if (std::ranges::find(known, url, &Feed::url) != known.end()) continue;
    Feed feed{interests::feed_id(url), url, {}, {}, {}, {}, {}};
    interests::put_feed(book, feed);
    known.push_back(std::move(feed));
    ++added;
  }
  transaction.commit();
  return added;
}

Result<Feed> remove(book::Book& book, std::string_view named) {
  auto known = interests::feeds(book);
  auto found = std::ranges::find(known, named, &Feed::url);
  if (found == known.end())
    found = std::ranges::find_if(
        known, [&](const Feed& feed) { return !feed.title.empty() && text::fold(feed.title) == text::fold(named); });
  if (found == known.end())
    return failure(Code::not_found, "there is no such feed", std::string(named), "see closeknit feeds");
  book::Transaction transaction(*book.engine);
  interests::drop_feed(book, found->id);
  transaction.commit();
  return *found;
}

Report fetch(book::Book& book, const post::http::Get& get, Instant now, const Progress& progress, StopToken stop) {
  Report report;
  std::vector<interests::Item> fresh;
  auto all = interests::feeds(book);
  for (const Feed& feed : all) {
    if (stop_requested(stop)) break;
    report.feeds.push_back(fetch_one(book, feed, get, now, fresh));
    if (progress) progress({"fetching", "feeds", report.feeds.size(), all.size(), 0});
  }
  report.suited = match(book, fresh, now);
  return report;
}

void match_anew(book::Book& book, Instant now) {
  {
    book::Transaction transaction(*book.engine);
    interests::drop_all_suited(book);
    transaction.commit();
  }
  match(book, interests::items_since(book, now - kNews), now);
}

}  // namespace closeknit::feeds
