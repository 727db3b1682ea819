"""Write the weighted mean of checkpoints that started from one another: it often beats each of them.

python training/mean.py --of A.safetensors .6 --of B.safetensors .4 --out MEAN.safetensors

Averaged weights stay good only where the runs left one basin (Wortsman et al. 2022, arXiv:2203.05482): measure.
"""

import argparse
from pathlib import Path

from safetensors.torch import load_file, save_file


def main() -> None:
    """Average the checkpoints; shares are taken of their sum."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--of", nargs=2, action="append", required=True, metavar=("FILE", "SHARE"))
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    shares = [float(share) for _, share in options.of]
    stored = [load_file(path) for path, _ in options.of]
    mean = {
        name: sum(one[name].float() * share / sum(shares) for one, share in zip(stored, shares, strict=True)).half()
        for name in stored[0]
    }
    save_file(mean, str(options.out))


if __name__ == "__main__":
    main()
