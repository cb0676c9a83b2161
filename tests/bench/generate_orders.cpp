// Writes order lines of a made-up shop to standard output, as fast as a pipe takes them, so that
// also 100 million lines never need to be on disk: bench-generate_orders LINES [SEED].
//
// Customers arrive evenly over five years, buy at a rate of their own (gamma, shape 0.8, mean gap
// 60 days) and stop for good after each order with a chance of their own (beta 1, 2.5). Names are
// quoted with a comma in 15% of the lines, some with doubled quotes, line breaks or letters beyond
// ASCII.
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "base/days.h"

namespace {

constexpr std::int32_t days = 1826;
constexpr double orders_per_customer = 3.1;  // measured: over five years with arrivals throughout
constexpr double lines_per_order = 2.2;

struct Customer {
  float rate;     // purchases a day
  float dropout;  // chance to stop after an order
};

constexpr std::array first_names = {"Anna", "Bram", "Chlo\xC3\xA9", "Daan",
                                    "Els",  "Finn", "Greet",        "Hugo"};
constexpr std::array last_names = {"Jansen",        "de Vries", "Bakker",
                                   "M\xC3\xBCller", "Peeters",  "Visser"};
constexpr std::array products = {"Koffiebonen mild 1 kg",    "Th\xC3\xA9 vert Sencha 100 g",
                                 "Kattenvoer zalm 4 kg",     "Melkopschuimer RVS",
                                 "Hondenbrokken rund 12 kg", "Filterzakjes nr 4"};
constexpr std::array countries = {"NL", "BE", "DE", "FR"};
constexpr std::array channels = {"web", "web", "shop", "app"};

class Generator {
 public:
  Generator(std::uint64_t lines, std::uint64_t seed) : lines_left_(lines), random_(seed) {
    const double orders = static_cast<double>(lines) / lines_per_order;
    arrivals_per_day_ = orders / orders_per_customer / days;
    due_.resize(days);
    buffer_.reserve(buffer_bytes + 1024);
  }

  void run() {
    buffer_ =
        "order_id,created_at,email,customer_name,product,sku,quantity,line_total,country,channel\n";
    double owed = 0;
    for (std::int32_t day = 0; day < days && lines_left_ > 0; ++day) {
      owed += arrivals_per_day_;
      for (; owed >= 1; owed -= 1) arrive(day);
      for (std::size_t i = 0; i < due_[static_cast<std::size_t>(day)].size() && lines_left_ > 0;
           ++i) {
        order(due_[static_cast<std::size_t>(day)][i], day);
      }
      due_[static_cast<std::size_t>(day)] = {};
    }
    while (lines_left_ > 0) order(below(static_cast<std::uint32_t>(customers_.size())), days - 1);
    flush();
  }

 private:
  static constexpr std::size_t buffer_bytes = 1 << 20;

  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(random_() % n); }
  double uniform() { return static_cast<double>(random_() >> 11) * 0x1p-53; }

  void arrive(std::int32_t day) {
    const double rate = gamma_(random_) / 0.8 / 60.0;
    const double dropout = 1 - std::pow(1 - uniform(), 1 / 2.5);
    customers_.push_back({static_cast<float>(rate), static_cast<float>(dropout)});
    due_[static_cast<std::size_t>(day)].push_back(
        static_cast<std::uint32_t>(customers_.size() - 1));
  }

  void order(std::uint32_t who, std::int32_t day) {
    ++order_id_;
    const weerzien::Civil date =
        weerzien::civil_from_day(weerzien::day_from_civil(2021, 1, 1) + day);
    char head[160];
    const int length = std::snprintf(
        head, sizeof head, "%llu,%04d-%02d-%02d %02u:%02u:%02u,klant%07u@example.com,",
        static_cast<unsigned long long>(1'000'000 + order_id_), date.year, date.month, date.day,
        8 + below(14), below(60), below(60), who);
    const std::uint32_t lines = 1 + (below(10) < 5 ? 0 : 1 + below(4));
    for (std::uint32_t l = 0; l < lines && lines_left_ > 0; ++l)
      line({head, static_cast<std::size_t>(length)}, who);
    const Customer& customer = customers_[who];
    if (uniform() < customer.dropout) return;
    const double gap = 1 - std::log(1 - uniform()) / static_cast<double>(customer.rate);
    if (day + gap < days) due_[static_cast<std::size_t>(day + gap)].push_back(who);
  }

  void line(const std::string& head, std::uint32_t who) {
    buffer_ += head;
    const char* first = first_names[who % first_names.size()];
    const char* last = last_names[who / 8 % last_names.size()];
    if (who % 100 < 15) {
      buffer_ += '"';
      buffer_ += last;
      buffer_ += who % 100 == 1 ? ",\n" : ", ";
      buffer_ += first;
      if (who % 100 == 2) buffer_ += " \"\"Bob\"\"";
      buffer_ += '"';
    } else {
      buffer_ += first;
      buffer_ += ' ';
      buffer_ += last;
    }
    const std::uint32_t product = below(2000);
    char tail[160];
    const std::uint32_t quantity = 1 + below(3);
    const std::uint32_t cents = quantity * (499 + product * 7 % 4000);
    const int length = std::snprintf(tail, sizeof tail, ",%s,SKU-%06u,%u,%u.%02u,%s,%s\n",
                                     products[product % products.size()], product, quantity,
                                     cents / 100, cents % 100, countries[who % countries.size()],
                                     channels[(who + product) % channels.size()]);
    buffer_.append(tail, static_cast<std::size_t>(length));
    --lines_left_;
    if (buffer_.size() > buffer_bytes) flush();
  }

  void flush() {
    std::fwrite(buffer_.data(), 1, buffer_.size(), stdout);
    buffer_.clear();
  }

  std::uint64_t lines_left_;
  std::uint64_t order_id_ = 0;
  std::mt19937_64 random_;
  std::gamma_distribution<double> gamma_{0.8, 1.0};
  double arrivals_per_day_;
  std::vector<Customer> customers_;
  std::vector<std::vector<std::uint32_t>> due_;
  std::string buffer_;
};

}  // namespace

int main(int count, char** values) {
  if (count < 2) {
    std::fputs("usage: bench-generate_orders LINES [SEED]\n", stderr);
    return 2;
  }
  const std::uint64_t lines = std::strtoull(values[1], nullptr, 10);
  Generator(lines, count > 2 ? std::strtoull(values[2], nullptr, 10) : 1).run();
  return 0;
}
