// Any bytes as files, read in any way: every row accounted for, the same columns wherever the
// chunks are cut, and columns that fit each other.
#include "ingest/ingest.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "support/fuzzing.h"

using namespace weerzien;
using namespace weerzien::ingest;
using fuzz::check;

namespace {

constexpr char file_separator = 0x1D;
constexpr int rounds_max = 5;

ReadOptions options_of(fuzz::Input& input) {
  const std::uint8_t orders = input.byte(), bytes = input.byte(), files = input.byte();
  ReadOptions options;
  if (orders & 1) options.date_order = orders & 2 ? DateOrder::month_first : DateOrder::day_first;
  if (orders & 4) options.decimal_mark = orders & 8 ? DecimalMark::comma : DecimalMark::point;
  if (orders & 16) options.has_header = (orders & 32) != 0;
  static constexpr std::array<std::string_view, 8> delimiters = {"",  ",",  ";", "\t",
                                                                 "|", "||", " ", "\u00A7"};
  const std::string_view delimiter = delimiters[bytes % delimiters.size()];
  if (!delimiter.empty()) options.delimiter = delimiter;
  static constexpr std::array encodings = {csv::Encoding::utf8, csv::Encoding::utf16le,
                                           csv::Encoding::utf16be, csv::Encoding::windows1252,
                                           csv::Encoding::latin9};
  const std::size_t encoding = bytes / 8 % 8;
  if (encoding > 0 && encoding <= encodings.size()) options.encoding = encodings[encoding - 1];
  static constexpr std::array<std::string_view, 4> roles = {"order_date", "customer_id",
                                                            "order_total", "ignore"};
  if (bytes & 64) options.mapping["1"] = roles[bytes / 128 + orders / 128 * 2];
  options.order_table = (files & 1) != 0;
  if (files & 2) options.shops = {0, files & 4 ? 1U : 0U, 2};
  options.files = 1 + files / 8 % 3;
  return options;
}

void check_length(const auto& column, std::size_t length) {
  check(column.empty() || column.size() == length, "a column of another length");
}

void check_columns(const table::Dataset& data) {
  const table::Orders& orders = data.orders;
  const std::size_t size = orders.day.size();
  const std::uint32_t customers = data.customers.keys.size();
  check(orders.customer.empty(), "customers of orders kept after sorting");
  check_length(orders.total, size);
  check_length(orders.lines, size);
  check_length(orders.returned, size);
  check_length(orders.refunded, size);
  check_length(orders.items, size);
  check_length(orders.status, size);
  check_length(orders.currency, size);
  check_length(orders.cancelled, size);
  check_length(orders.utc_minute, size);
  check(data.first_order.size() == customers + 1, "a customer without a place for orders");
  check(std::ranges::is_sorted(data.first_order), "orders of customers overlap");
  for (std::uint32_t c = 0; c < customers; ++c) {
    for (std::uint32_t o = data.first_order[c]; o < data.first_order[c + 1]; ++o) {
      check(o == data.first_order[c] || orders.day[o - 1] <= orders.day[o], "orders out of order");
    }
  }
  check(data.first_order.back() <= size, "a customer without orders");
  for (const Day day : orders.day) {
    check(day >= day_from_civil(1990, 1, 1) && day <= day_from_civil(2099, 12, 31),
          "a strange day");
  }
  for (const std::uint16_t status : orders.status) {
    check(status < orders.statuses.size(), "an unknown status");
  }
  for (const std::uint8_t currency : orders.currency) {
    check(currency < orders.currencies.size(), "an unknown currency");
  }
  for (const table::Dimension& dimension : orders.dimensions) {
    check(dimension.code.size() == size, "a dimension of another length");
    for (const std::uint32_t code : dimension.code.run(0, size)) {
      check(code < dimension.values.size(), "an unknown value");
    }
  }
  const table::Lines& lines = data.lines;
  check(lines.first.empty() || lines.first.size() == size + 1,
        "an order without a place for lines");
  check(std::ranges::is_sorted(lines.first), "lines of orders overlap");
  check(lines.first.empty() || lines.first.back() == lines.product.size(), "lines left over");
  for (const std::uint32_t product : lines.product.run(0, lines.product.size())) {
    check(product < lines.products.size(), "an unknown product");
  }
}

void put(std::string& text, const auto& numbers) {
  for (const auto number : numbers) text += std::to_string(number) + ' ';
  text += '\n';
}

// All that was read, to compare two readings.
std::string text_of(const Ingest& ingest) {
  std::string text;
  const table::Orders& orders = ingest.data().orders;
  put(text, ingest.data().first_order);
  put(text, orders.day);
  put(text, orders.total);
  put(text, orders.lines);
  put(text, orders.returned);
  put(text, orders.refunded);
  put(text, orders.items.run(0, orders.items.size()));
  put(text, orders.status);
  put(text, orders.currency);
  put(text, orders.utc_minute);
  const table::CodeColumn& products = ingest.data().lines.product;
  put(text, products.run(0, products.size()));
  for (std::uint32_t c = 0; c < ingest.data().customers.keys.size(); ++c) {
    text.append(ingest.data().customers.keys.key(c)).push_back('\n');
  }
  for (const SkippedRows::Row& row : ingest.skipped_rows().rows()) {
    text += std::to_string(row.file) + ' ' + std::to_string(row.line);
    text.append(row.reason).append(row.text).push_back('\n');
  }
  return text;
}

void check_rows(const Ingest& ingest) {
  std::uint64_t rows = 0;
  for (const auto& file : ingest.files()) {
    rows += file->rows;
    const bool read = file->error == FileError::none || file->error == FileError::no_usable_rows;
    if (!read) continue;
    check(file->used + file->skips.total() == file->rows, "rows that are nowhere");
    for (std::size_t s = 0; s < skip_count; ++s) {
      const Skipped& skipped = file->skips.of(static_cast<Skip>(s));
      check(skipped.lines.size() == std::min<std::uint64_t>(skipped.count, Skips::lines_kept),
            "skipped rows without lines");
      for (const std::uint64_t line : skipped.lines) {
        check(line >= 1 && line <= file->evidence.lines, "a line that the file does not have");
      }
    }
  }
  check(ingest.rows() == rows, "rows of files do not add up");
}

// `seed`: see in_chunks(). Reads again as often as it is asked to.
std::string read(std::string_view bytes, std::uint64_t seed, ReadOptions options) {
  std::string text;
  for (int round = 0; round < rounds_max; ++round) {
    Ingest ingest(options);
    bool usable = true;
    fuzz::in_pieces(bytes, file_separator, [&](std::string_view file) {
      ingest.begin_file("file");
      fuzz::in_chunks(file, seed, [&](std::string_view chunk) {
        std::copy(chunk.begin(), chunk.end(), ingest.prepare(chunk.size()));
        ingest.commit(chunk.size());
      });
      const FileError error = ingest.end_file();
      text.append(file_error_code(error)).push_back('\n');
      usable = usable && error == FileError::none;
    });
    check_rows(ingest);
    if (!usable) return text;
    std::optional<Reread> again = ingest.finish();
    if (!again) {
      check_columns(ingest.data());
      return text + text_of(ingest);
    }
    text.append(again->reason).push_back('\n');
    options = std::move(again->options);
  }
  check(false, "no end of reading again");
  return {};
}

}  // namespace

// The first three bytes are the options; 0x1D stands between two files.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Input input(data, size);
  const ReadOptions options = options_of(input);
  const std::string whole = read(input.rest(), 0, options);
  check(whole == read(input.rest(), size + 1, options), "the chunks made a difference");
  return 0;
}
